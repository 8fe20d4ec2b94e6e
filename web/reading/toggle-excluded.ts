import type { Reading } from './reading.js';

/** Leaves a work out of the picture, or puts it back. */
export function toggleExcluded(reading: Reading, id: string): Reading {
  const excluded = new Set(reading.excluded);
  if (!excluded.delete(id)) excluded.add(id);
  return { ...reading, excluded };
}
