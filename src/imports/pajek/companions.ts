import type { AttributeCell } from '../../model/graph-columns.js';
import type { PajekScanner, SectionHeader } from './scanner.js';

/** A partition or vector: one value for each vertex of a network. */
export interface Companion {
  /** As the file names it, or `partition 2`. */
  readonly name: string;
  readonly cells: readonly AttributeCell[];
}

/** What Pajek writes where it knows no value. */
const MISSING = new Set([9_999_998, 999_999_998]);

/**
 * Reads what follows a header such as `*Partition years`: its own `*Vertices`, then one number to a line.
 * @param place how many of its kind there were before, from 1, for one without a name
 */
export function readCompanion(scanner: PajekScanner, header: SectionHeader, place: number): Companion {
  const inner = scanner.nextHeader();
  if (inner?.word !== 'vertices') {
    throw scanner.problem(`*${header.word} is not followed by *Vertices`, header.at);
  }
  const cells: AttributeCell[] = [];
  while (scanner.toData()) {
    const value = scanner.number('the value');
    cells.push(MISSING.has(value) ? null : value);
  }
  return { name: header.rest === '' ? `${header.word} ${place}` : header.rest, cells };
}
