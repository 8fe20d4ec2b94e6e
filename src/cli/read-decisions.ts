import type { SeedGiven } from '../crawl/resolve-seeds.js';
import { CiteloomError } from '../errors.js';
import type { Fault } from '../input/byte-stream.js';
import { type Decided, parseDecisions } from '../match/parse-decisions.js';
import { readTextInput } from './read-text-input.js';

export type { Decided };

const HINT = 'Give a copy of matches.csv that an earlier build wrote.';

/**
 * A user's file of decisions.
 * @throws CiteloomError DECISIONS_UNREADABLE naming file, line and value
 */
export async function readDecisions(path: string, seeds: readonly SeedGiven[]): Promise<Decided[]> {
  const fault: Fault = (problem, { hint = HINT, cause } = {}) =>
    new CiteloomError('DECISIONS_UNREADABLE', `Decisions ${path} cannot be read: ${problem}.`, {
      hint,
      cause,
    });
  const input = await readTextInput(path, { fault, hint: HINT });
  if (input === undefined)
    throw new CiteloomError('DECISIONS_UNREADABLE', `There is no file of decisions at ${path}.`, {
      hint: HINT,
    });
  const ids = seeds.map((seed) => ('doi' in seed ? seed.doi : seed.id));
  return parseDecisions(input.text, { name: path, seeds: ids });
}
