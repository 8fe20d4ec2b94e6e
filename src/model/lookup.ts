import type { WorkRecord } from './work.js';

/** What is known of a DOI that was asked for: its record (under its primary DOI), or why there is none. */
export type KnownLookup =
  | {
      readonly doi: string;
      readonly record: WorkRecord;
      /** The record as its source gave it, where that is at hand. */
      readonly raw?: unknown;
    }
  | { readonly doi: string; readonly missing: string; readonly agency?: string };

/** A record that a search found, also as its source gave it. */
export interface Hit {
  readonly record: WorkRecord;
  readonly raw: unknown;
}
