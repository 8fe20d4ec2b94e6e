/** What a reader noted of works; everything is keyed by the ids of works, whatever graph they stand in. */
export interface Reading {
  /** In the order in which works were put on it. */
  readonly list: readonly string[];
  readonly notes: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Works that the reader wants out of the picture. */
  readonly excluded: ReadonlySet<string>;
}

/** Nothing noted. */
export const NO_READING: Reading = {
  list: [],
  notes: new Map(),
  tags: new Map(),
  excluded: new Set(),
};
