import type { FactsLayer } from './collected-work.js';
import type { TranscribedList } from './transcribed-list.js';

/** What local sources know of a work, asked by its DOI and by the reference of a seed that cites it. */
export interface LocalFacts {
  layers(work: LocalQuestion): LocalAnswer;
  /** The reference list of a work, for where no record has one. */
  list(work: LocalQuestion): TranscribedList | undefined;
  /** The DOI that a local source names for a reference without one; undefined when none does, or none may. */
  identify(seed: string, key: string): string | undefined;
}

/** A work as local sources can know it. */
export interface LocalQuestion {
  readonly doi?: string;
  /** Id of the seed. */
  readonly seed?: string;
  /** Key of the reference. */
  readonly key?: string;
}

/** Layers more trustworthy than the reference's own fields, and layers less so. */
export interface LocalAnswer {
  readonly before: readonly FactsLayer[];
  readonly after: readonly FactsLayer[];
}
