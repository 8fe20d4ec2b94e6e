import type { GraphDocument } from '../model/graph-document.js';

/** Where exports place the works: as the file that the graph came from, else by the layout of forces. */
export function exportedPositions({ own, layouts }: GraphDocument): {
  readonly x: readonly number[];
  readonly y: readonly number[];
} {
  return own?.positions ?? layouts.force;
}
