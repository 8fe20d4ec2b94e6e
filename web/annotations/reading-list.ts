import { memoizeLast } from '../document/memoize.js';
import type { Reading } from './annotations.js';

const listedOf = memoizeLast((list: Reading['list']): ReadonlySet<string> => new Set(list));

/** Whether a work is on the list; O(1) while the list stays the same. */
export function isListed({ list }: Reading, id: string): boolean {
  return listedOf(list).has(id);
}

/** Puts a work at the end of the list, or takes it off. */
export function toggleListed(reading: Reading, id: string): Reading {
  const list = isListed(reading, id) ? reading.list.filter((listed) => listed !== id) : [...reading.list, id];
  return { ...reading, list };
}

/** Moves a work up (-1) or down (1) the list; at its ends nothing changes. */
export function moveListed(reading: Reading, id: string, by: -1 | 1): Reading {
  const from = reading.list.indexOf(id);
  const other = reading.list[from + by];
  if (from < 0 || other === undefined) return reading;
  const list = [...reading.list];
  list[from] = other;
  list[from + by] = id;
  return { ...reading, list };
}
