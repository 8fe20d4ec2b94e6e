import type { Reference } from './reference.js';
import type { WorkRecord } from './work.js';

/** Where a graph starts: a citing work with its reference list, or a plain list of works. */
export interface Seed {
  /** The citing work's DOI, or `file:<basename>` for a list. */
  readonly id: string;
  /** For people: the citing work's title, or the list's file name. */
  readonly title: string;
  /** The citing work's record; absent for a list. */
  readonly record?: WorkRecord;
  /** That record as its source gave it. */
  readonly raw?: unknown;
  /** Whether the record was fetched; otherwise it came from a file. */
  readonly isFetched?: boolean;
  /** In file order, keys unique. */
  readonly references: readonly Reference[];
  /** What the reader accepted though it was odd. */
  readonly warnings: readonly string[];
}
