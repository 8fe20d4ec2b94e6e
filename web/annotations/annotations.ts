/** What a reader noted of works; everything is keyed by the ids of works, whatever graph they stand in. */
export interface Reading {
  /** In the order in which the reader wants to read. */
  readonly list: readonly string[];
  readonly notes: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Works that the reader wants out of the picture. */
  readonly excluded: ReadonlySet<string>;
  /** Titles of works noted in graphs that are not open now. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Whether what was noted is written down on the machine: all of it, soon, or not at all as nothing can be kept. */
export type Keeping = 'kept' | 'soon' | 'impossible';

/** Nothing noted. */
export const NO_READING: Reading = {
  list: [],
  notes: new Map(),
  tags: new Map(),
  excluded: new Set(),
  titles: new Map(),
};

/** Ids of all works of which anything is noted. */
export function notedWorks({ list, notes, tags, excluded }: Reading): Set<string> {
  return new Set([...list, ...notes.keys(), ...tags.keys(), ...excluded]);
}

/** Leaves a work out of the picture, or puts it back. */
export function toggleExcluded(reading: Reading, id: string): Reading {
  const excluded = new Set(reading.excluded);
  if (!excluded.delete(id)) excluded.add(id);
  return { ...reading, excluded };
}

/** A note may have so many characters. */
export const LONGEST_NOTE = 20_000;

/** Writes a note about a work in place of the one before; a blank one takes it away. */
export function setNote(reading: Reading, id: string, text: string): Reading {
  const note = text.slice(0, LONGEST_NOTE).trim();
  if (note === (reading.notes.get(id) ?? '')) return reading;
  const notes = new Map(reading.notes);
  if (note === '') notes.delete(id);
  else notes.set(id, note);
  return { ...reading, notes };
}
