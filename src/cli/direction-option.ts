import { Option } from 'commander';
import { CiteloomError } from '../errors.js';
import { DIRECTIONS, type Direction } from '../imports/orient-edges.js';

/** What every command that reads graph files takes. */
export interface DirectionFlags {
  readonly direction: Direction;
}

/** `--direction auto|as-is|reversed`. */
export function directionOption(): Option {
  return new Option(
    '--direction <how>',
    'of a graph file’s edges: reversed where years say that they run from cited to citing, as in the file, or reversed',
  )
    .choices(DIRECTIONS)
    .default('auto');
}

/** Why edges run the other way than in the file, as a list of notes. */
export function reversedNote({ reversed }: { readonly reversed?: string } = {}): readonly string[] {
  return reversed === undefined ? [] : [reversed];
}

/**
 * Refuses to reverse a graph of citeloom, whose edges run from the citing to the cited work.
 * @throws CiteloomError USAGE
 */
export function keepDirection(file: string, { direction }: DirectionFlags): void {
  if (direction !== 'reversed') return;
  throw new CiteloomError(
    'USAGE',
    `--direction reversed: ${file} is a graph of citeloom; its edges run from the citing to the cited work.`,
    { hint: 'Leave --direction out.' },
  );
}
