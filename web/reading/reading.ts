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
