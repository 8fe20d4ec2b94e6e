import type { Hit, KnownLookup, Unsearched } from '../model/lookup.js';
import type { Decision } from '../model/match.js';
import type { Seed } from '../model/seed.js';
import type { SnapshotParameters } from '../model/snapshot.js';
import type { SeedFile } from './decoded-seed.js';

/** What a seed file holds. */
export interface SeedContent {
  readonly seeds: readonly Seed[];
  /** What it tells of works beside the seeds, by the DOI asked for. */
  readonly known?: KnownRecords;
  /** Of a snapshot: what its user had decided, by `referenceId`. */
  readonly decisions?: ReadonlyMap<string, Decision>;
  /** Of a snapshot, which is all that a build needs: nothing is asked any more. */
  readonly snapshot?: SnapshotParameters;
}

/** What a seed file tells of works beside the seeds. */
export interface KnownRecords {
  /** By the DOI asked for. */
  get(doi: string): KnownLookup | undefined;
  /** What searches found, by query. */
  hits?(query: string): readonly Hit[] | undefined;
  /** Why nothing is known of a search that was to be made. */
  unsearched?(query: string): Unsearched | undefined;
  /** Every record, where the user gave them for what they are. */
  lookups?(): Iterable<KnownLookup>;
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
