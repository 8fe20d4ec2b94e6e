import type { Certificate } from './certificate.js';
import type { Coverage, MeasureBasis } from './coverage.js';
import type { Findings } from './findings.js';
import type { GraphFigure } from './graph-figure.js';
import type { Layouts } from './layout.js';
import type { MatchCandidate, MatchedBy, MatchField } from './match.js';
import type { MeasureDeclaration } from './measures.js';
import type { OwnColumns } from './own-columns.js';
import type { Outcome } from './reference.js';
import type { ListSource } from './transcribed-list.js';
import type { VenueSeries } from './venue.js';
import type { Column, WorkColumns } from './work-columns.js';

/** Edges citing → cited as indexes into the works, sorted by source and then target. */
export interface CitationColumns {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly assertedBy: readonly (readonly string[])[];
  readonly references: readonly (readonly string[])[];
  /** Share of all search paths that run through it (SPC over all paths), 0 to 1; null where no path is counted. */
  readonly spc?: Column<number>;
  /** Strength of the tie, in projections. */
  readonly weight?: readonly number[];
}

/** How a measure is presented to people. */
export interface MeasureInfo extends MeasureDeclaration {
  /** Whose reference lists it was computed from: read each value with it. */
  readonly basis?: MeasureBasis;
  /** How values were come by where that needs saying: sampled, with the error; a bound that was applied. */
  readonly note?: string;
  /** Why the column is empty; absent when it is not. */
  readonly absent?: string;
  /** Whether another program finds the same values; absent where there are none, and in earlier versions. */
  readonly certificate?: Certificate;
}

/** A seed, as the document tells it. */
export interface SeedInfo {
  readonly id: string;
  readonly title: string;
  readonly references: number;
}

/** What became of one reference of a seed: one row of references.csv. */
export interface ReferenceRow {
  readonly seed: string;
  readonly key: string;
  readonly outcome: Outcome;
  /** Index into the works. */
  readonly work: number;
  readonly reason: string | null;
  readonly score: number | null;
  readonly doi: string | null;
  readonly text: string;
  /** How a reference without a DOI was settled, or one that the user decided about. */
  readonly match?: ReferenceMatch;
}

/** What matching went by; see `Match`. */
export interface ReferenceMatch {
  readonly by?: MatchedBy;
  readonly agreeing?: readonly MatchField[];
  readonly candidates: readonly MatchCandidate[];
}

/** A reference list that no record tells but a library: whose it is, and where it was read. */
export interface ReferenceListRow extends ListSource {
  /** Index of the work whose list it is. */
  readonly work: number;
  /** How many entries it has. */
  readonly references: number;
  /** Those that cite works of the graph, as they read. */
  readonly entries: readonly { readonly key: string; readonly text: string }[];
}

/** Two works of the document that are versions of one, as indexes; no citation. */
export interface VersionRow {
  /** The preprint, manuscript or earlier version. */
  readonly version: number;
  readonly published: number;
  /** Crossref's relation, as seen from the version. */
  readonly relation: string;
  /** Whose records say so. */
  readonly assertedBy: readonly string[];
}

/** Parameters that change the result, and nothing else (no paths, ports, clock). */
export interface DocumentParameters {
  readonly depth: number;
  /** Beyond the references only works that so many fetched works cite; absent when any number would do. */
  readonly minCited?: number;
  /** At most so many works; absent when there was no bound. */
  readonly maxWorks?: number;
  /** Present when versions of one work were joined. */
  readonly mergeVersions?: true;
  readonly rngSeed: number;
  /** Where metadata came from: Crossref's records, or local sources alone. */
  readonly metadata: 'crossref' | 'local';
}

/** How a graph was projected from a citation graph: its edges are then undirected ties with a weight. */
export interface ProjectionInfo {
  /** The name of the projection, as `co-citation`. */
  readonly kind: string;
  readonly title: string;
  /** What a tie says, in a sentence a scholar understands. */
  readonly description: string;
  readonly normalization: 'none' | 'association-strength' | 'cosine';
  /** Ties weaker than this are left out. */
  readonly minWeight: number;
  /** Only so many of the strongest ties of each work; absent when all. */
  readonly top?: number;
  /** Years of the citing works, both included; absent when all. */
  readonly years?: readonly [number, number];
}

/** How much of a graph was kept, without the seeds. */
export interface PartInfo {
  readonly works: number;
  /** Works of the whole graph. */
  readonly of: number;
}

/** Names of main paths. */
export const MAIN_PATHS = Object.freeze(['global', 'key-route', 'local-forward', 'local-backward'] as const);

/** The name of a main path. */
export type MainPathId = (typeof MAIN_PATHS)[number];

/** A main path: the citations along which most of the field's knowledge flowed. */
export interface MainPath {
  readonly id: MainPathId;
  /** Indexes into the works, the oldest (cited) first, in an order in which cited works precede citing ones. */
  readonly works: readonly number[];
  /** Indexes into the citations, ascending. */
  readonly citations: readonly number[];
}

/** A community, numbered from 1 by size. */
export interface Community {
  readonly id: number;
  /** No two bear the same. */
  readonly name: string;
  readonly size: number;
  /** Terms of the titles that tell it from the rest, the most telling first. */
  readonly terms?: readonly string[];
  /** Index of its most cited work. */
  readonly leader?: number;
}

/**
 * graph.json: everything that exports and the viewer show, computed.
 *
 * Positions have 3 decimals, measures 12 significant digits. The bytes depend on seed, records and
 * parameters alone.
 */
export interface GraphDocument {
  readonly format: 'citeloom-graph';
  readonly version: 1;
  readonly meta: {
    readonly generator: string;
    readonly title: string;
    readonly seeds: readonly SeedInfo[];
    readonly parameters: DocumentParameters;
    readonly coverage: Coverage;
    /** The latest `indexed` date among the records, ISO 8601; the date of the data. */
    readonly dataDate: string | null;
    readonly measures: readonly MeasureInfo[];
    /** The graph in numbers, without the seeds that have a reference list; absent in earlier versions. */
    readonly figures?: readonly GraphFigure[];
    readonly warnings: readonly string[];
    /** Present when edges are ties of a projection rather than citations. */
    readonly projection?: ProjectionInfo;
    /** Present when the document was made of a graph, not of references: only what that says is known. */
    readonly graph?: {
      readonly directed: boolean;
      /** Why edges run the other way than in the file; absent where they do not. */
      readonly reversed?: string;
    };
    /** Present when only some works of a graph were kept: its coverage is theirs, its measures those of the whole. */
    readonly part?: PartInfo;
  };
  readonly nodes: WorkColumns;
  /** Present when the document was made of a graph file that says more of its nodes. */
  readonly own?: OwnColumns;
  readonly edges: CitationColumns;
  readonly layouts: Layouts;
  /** Sorted by number of works, largest first, then by key. */
  readonly venues: readonly VenueSeries[];
  readonly communities: readonly Community[];
  readonly references: readonly ReferenceRow[];
  /** In the order of the works; absent where every list comes from a record. */
  readonly referenceLists?: readonly ReferenceListRow[];
  /** Sorted by version and then published. */
  readonly versions?: readonly VersionRow[];
  /** Absent where there is no citation among the works. */
  readonly mainPaths?: readonly MainPath[];
  /** Absent in documents of earlier versions. */
  readonly findings?: Findings;
}
