import type { AskFailure, Unsearched } from './lookup.js';
import type { Reference } from './reference.js';

/**
 * A snapshot: all that a crawl went by, in JSON lines. First the header, then records by DOI, misses by DOI,
 * aliases by DOI, candidates by query, unsearched by query, decisions by seed and key; every order is that of code
 * units.
 */
export const SNAPSHOT_FORMAT = 'citeloom-snapshot';

/** Raised when an older reader could misread a snapshot. */
export const SNAPSHOT_VERSION = 1;

/** The first line. */
export interface SnapshotHeader {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly version: typeof SNAPSHOT_VERSION;
  readonly seeds: readonly SnapshotSeed[];
  readonly parameters: SnapshotParameters;
  /** How many lines of each kind follow. */
  readonly lines: Readonly<Record<Exclude<SnapshotLine['type'], 'unsearched'>, number>> & {
    /** Absent when there are none. */
    readonly unsearched?: number;
  };
}

/** A seed: a citing work with its record as its source gave it, or a list. */
export type SnapshotSeed =
  | {
      readonly record: unknown;
      /** Whether the record was fetched; otherwise it came from a file. */
      readonly fetched: boolean;
      readonly warnings: readonly string[];
    }
  | {
      readonly id: string;
      readonly title: string;
      readonly references: readonly Reference[];
      readonly warnings: readonly string[];
    };

/** The parameters that choose the works, and where metadata came from. */
export interface SnapshotParameters {
  readonly depth: number;
  readonly minCited: number;
  /** Null: no bound. */
  readonly maxWorks: number | null;
  readonly metadata: 'crossref' | 'local';
}

/** Every other line. */
export type SnapshotLine =
  | { readonly type: 'record'; readonly record: unknown }
  | {
      readonly type: 'miss';
      readonly doi: string;
      readonly reason: string;
      readonly agency?: string;
      /** Of a look-up that ended without an answer. */
      readonly failure?: AskFailure;
    }
  /** What was asked for, and the DOI of its record. */
  | { readonly type: 'alias'; readonly alias: string; readonly doi: string }
  /** What a search for a reference without a DOI found. */
  | { readonly type: 'candidates'; readonly query: string; readonly records: readonly unknown[] }
  /** A search that brought nothing, and why. */
  | ({ readonly type: 'unsearched'; readonly query: string } & Unsearched)
  /** What the user decided that a reference means; null: no work that has a DOI. */
  | {
      readonly type: 'decision';
      readonly seed: string;
      readonly key: string;
      readonly doi: string | null;
    };
