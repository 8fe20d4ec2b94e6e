import { startingWith } from '../input/starting-with.js';
import type { SeedNames } from './decoded-seed.js';

/** Lines of a file, with what messages call it. */
export interface SeedLines extends SeedNames {
  readonly lines: AsyncIterable<string>;
}

/** The first line that is not blank, and all lines. */
export async function firstOf(
  lines: AsyncIterable<string>,
): Promise<{ readonly first: string; readonly all: AsyncIterable<string> }> {
  const rest = lines[Symbol.asyncIterator]();
  const taken: string[] = [];
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    taken.push(next.value);
    if (next.value.trim() !== '') break;
  }
  return { first: taken.at(-1) ?? '', all: startingWith(taken, rest) };
}
