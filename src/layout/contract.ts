import type { MainPath } from '../model/graph-document.js';
import type { Layout, LayoutDeclaration } from '../model/layout.js';
import type { Parallel } from '../model/parallel.js';
import type { Random } from '../model/random.js';

/** What a layout may know of the works; every array in document order. */
export interface LayoutInput {
  readonly year: readonly (number | null)[];
  readonly venueKey: readonly (string | null)[];
  /** The more important stands nearer to the axis or the centre; any scale, ties broken by position. */
  readonly importance: readonly number[];
  readonly community: readonly (number | null)[];
  /** Works that cite everything and are left out of forces. */
  readonly isSeed: readonly boolean[];
  readonly edges: {
    readonly source: readonly number[];
    readonly target: readonly number[];
    /** Strength by which an edge pulls; all alike unless given. */
    readonly weight?: readonly number[];
  };
  /** What people read above works without an edge; `UNLINKED_LABEL` unless given. */
  readonly unlinkedLabel?: string;
  /** Empty where there is none. */
  readonly mainPaths: readonly MainPath[];
  /** The name people read, by venue key. */
  readonly venueLabels: ReadonlyMap<string, string>;
  /** The name people read, by community. */
  readonly communityLabels: ReadonlyMap<number, string>;
}

/** A layout declared as data, and the pure function that places the works; see `layoutDeclaration`. */
export interface LayoutAlgorithm extends LayoutDeclaration {
  /** Under which documents hold it. */
  readonly id: string;
  /** Pure; what takes long may run on several threads. */
  compute(input: LayoutInput, random: Random, parallel: Parallel): Layout | Promise<Layout>;
}

/** What people read above works without an edge. */
export const UNLINKED_LABEL = 'No citation known here';

/** Distance between the centres of neighbouring works, in radii of the largest node. */
export const PITCH = 2.4;
