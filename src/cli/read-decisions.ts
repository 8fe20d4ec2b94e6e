import { basename } from 'node:path';
import type { SeedGiven } from '../crawl/crawl-seeds.js';
import { CiteloomError } from '../errors.js';
import { type Decided, parseDecisions } from '../match/parse-decisions.js';
import { readText } from './files.js';

export type { Decided };

/**
 * A user's file of decisions.
 * @throws CiteloomError DECISIONS_UNREADABLE naming file, line and value
 */
export async function readDecisions(path: string, seeds: readonly SeedGiven[]): Promise<Decided[]> {
  const text = await readText(path);
  if (text === undefined) {
    throw new CiteloomError('DECISIONS_UNREADABLE', `There is no file of decisions at ${path}.`, {
      hint: 'Give a copy of matches.csv that an earlier build wrote.',
    });
  }
  const ids = seeds.map((seed) => ('doi' in seed ? seed.doi : seed.id));
  return parseDecisions(text, { name: basename(path), seeds: ids });
}
