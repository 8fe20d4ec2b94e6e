import type { LookupCache } from '../model/lookup-cache.js';
import type { Decision } from '../model/match.js';
import type { Seed } from '../model/seed.js';
import type { SnapshotParameters } from '../model/snapshot.js';
import type { Library } from '../sources/library/read-library.js';
import type { SeedFile } from './decoded-seed.js';

/** What a seed file holds. */
export interface SeedContent {
  readonly seeds: readonly Seed[];
  /** What it tells of works beside the seeds. */
  readonly cache?: LookupCache;
  /** What an export knows of its entries, as a source. */
  readonly library?: Library;
  /** What was read, for people: the format, how many entries and references. */
  readonly notice?: string;
  /** Of a snapshot: what its user had decided, by `referenceId`. */
  readonly decisions?: ReadonlyMap<string, Decision>;
  /** Of a snapshot, which is all that a build needs: nothing is asked any more. */
  readonly snapshot?: SnapshotParameters;
}

/** A kind of seed file, declared as data. */
export interface SeedReader {
  readonly id: string;
  readonly title: string;
  /** Whether the file is of this kind, by its name and its first text; cheap, and never throws. */
  accepts(file: SeedFile): boolean;
  /** @throws CiteloomError SEED_UNREADABLE when it is of this kind but holds no references */
  read(file: SeedFile): Promise<SeedContent>;
}
