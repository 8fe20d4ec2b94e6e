import type { RankingMeasure } from './measures.js';

/** What the graph tells of the field, in figures and words; each part is absent where there is nothing to tell. */
export interface Findings {
  readonly agreement?: Agreement;
  readonly bridges?: Bridges;
  readonly missed?: MissedWorks;
  readonly referenceYears?: ReferenceYears;
}

/** A column that ranks works: the higher, the more central. */
export type RankingAttribute = RankingMeasure | 'isReferencedByCount';

/** How alike the rankings are that the measures give. */
export interface Agreement {
  /** Measures that tell works apart, in the order of the matrix. */
  readonly measures: readonly { readonly attribute: RankingAttribute; readonly title: string }[];
  /** Spearman's ρ of each two, −1 to 1; null where fewer than three works have both, or one gives all the same. */
  readonly rho: readonly (readonly (number | null)[])[];
  /** Works that stand high by one and low by the other of the two measures that agree least. */
  readonly divergent: readonly DivergentWork[];
  readonly meaning: readonly string[];
}

/** A work on which two measures disagree; 1 is the highest rank, equals share the middle of theirs. */
export interface DivergentWork {
  /** Index into the works. */
  readonly work: number;
  readonly high: RankingAttribute;
  readonly highRank: number;
  readonly low: RankingAttribute;
  readonly lowRank: number;
}

/** The works whose citations hold communities together. */
export interface Bridges {
  /** The strongest first. */
  readonly works: readonly BridgingWork[];
  readonly flows: CommunityFlows;
  readonly meaning: readonly string[];
}

/** A work whose citations reach into several communities. */
export interface BridgingWork {
  /** Index into the works. */
  readonly work: number;
  /** 0 when all its citations stay in one community; towards 1 the more evenly they spread over many. */
  readonly participation: number;
  /** Citations, of it and by it, whose other end lies in another community. */
  readonly crossing: number;
  /** Where its citations lead, its own community included; most citations first. */
  readonly communities: readonly CommunityTie[];
}

/** Citations between a work and a community. */
export interface CommunityTie {
  readonly community: number;
  /** Works there that cite it. */
  readonly citedBy: number;
  /** Works there that it cites. */
  readonly cites: number;
}

/** Who cites whom among the largest communities. */
export interface CommunityFlows {
  /** Largest first. */
  readonly communities: readonly number[];
  /** Citations by citing (row) and cited (column) community. */
  readonly citations: readonly (readonly number[])[];
  /** Citations whose ends lie in two communities, and all whose ends lie in some; of all communities. */
  readonly crossing: number;
  readonly total: number;
}

/** Works that no survey cites though several of the works that it cites do. */
export interface MissedWorks {
  /** Most cited first; at most 50. */
  readonly works: readonly MissedWork[];
  /** So many of the survey's references must cite a work. */
  readonly atLeast: number;
  /** How many works so many cite. */
  readonly total: number;
  /** `untitled`: so many works that the survey cites have no known title, and could be told apart by DOI only. */
  readonly basis: ReferenceBasis & { readonly untitled?: number };
  readonly meaning: readonly string[];
}

/** One of them, named as the references name it when it is no work of the graph. */
export interface MissedWork {
  readonly doi?: string;
  readonly label: string;
  readonly author?: string;
  readonly year?: number;
  readonly containerTitle?: string;
  /** How many of the survey's references cite it. */
  readonly citedBy: number;
  /** These, as indexes into the works, ascending. */
  readonly citing: readonly number[];
  /** Index into the works, when it is one of them. */
  readonly work?: number;
}

/** Which reference lists something was counted from. */
export interface ReferenceBasis {
  /** How many are known … */
  readonly lists: number;
  /** … of how many works. */
  readonly works: number;
  readonly references: number;
  /** Of these, how many could be counted. */
  readonly counted: number;
}

/** The years that the reference lists lead to. */
export interface ReferenceYears {
  readonly firstYear: number;
  /** Citations to works of each year, from the first year on. */
  readonly citations: readonly number[];
  /** By how many they exceed the median of the five years around. */
  readonly deviations: readonly number[];
  /** Years that stand out, ascending. */
  readonly peaks: readonly YearPeak[];
  readonly basis: ReferenceBasis;
  readonly meaning: readonly string[];
}

/** A year to which more citations lead than to those around it. */
export interface YearPeak {
  readonly year: number;
  readonly citations: number;
  readonly deviation: number;
  /** What is cited most of that year. */
  readonly works: readonly CitedOfYear[];
}

/** A work with its citations, named as the references name it when it is no work of the graph. */
export interface CitedOfYear {
  readonly label: string;
  readonly citations: number;
  readonly doi?: string;
  /** Index into the works. */
  readonly work?: number;
}
