import type { Reading } from './reading.js';

/** Ids of all works of which anything is noted. */
export function notedWorks({ list, notes, tags, excluded }: Reading): Set<string> {
  return new Set([...list, ...notes.keys(), ...tags.keys(), ...excluded]);
}
