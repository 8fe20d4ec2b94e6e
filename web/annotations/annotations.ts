import { beginning } from '../../src/model/text/shortened.js';

/** What a reader noted of works; everything is keyed by the ids of works, whatever graph they stand in. */
export interface Annotations {
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
export type SavingState = 'saved' | 'pending' | 'unavailable';

/** Nothing noted. */
export const NO_ANNOTATIONS: Annotations = {
  list: [],
  notes: new Map(),
  tags: new Map(),
  excluded: new Set(),
  titles: new Map(),
};

/** Ids of all works of which anything is noted. */
export function notedWorks({ list, notes, tags, excluded }: Annotations): Set<string> {
  return new Set([...list, ...notes.keys(), ...tags.keys(), ...excluded]);
}

/** Leaves a work out of the picture, or puts it back. */
export function toggleExcluded(annotations: Annotations, id: string): Annotations {
  const excluded = new Set(annotations.excluded);
  if (!excluded.delete(id)) excluded.add(id);
  return { ...annotations, excluded };
}

/** A note may have so many characters. */
export const LONGEST_NOTE = 20_000;

/** Writes a note about a work in place of the one before; a blank one takes it away. */
export function setNote(annotations: Annotations, id: string, text: string): Annotations {
  const note = beginning(text, LONGEST_NOTE).trim();
  if (note === (annotations.notes.get(id) ?? '')) return annotations;
  const notes = new Map(annotations.notes);
  if (note === '') notes.delete(id);
  else notes.set(id, note);
  return { ...annotations, notes };
}
