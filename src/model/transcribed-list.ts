import type { Reference } from './reference.js';

/** Where a reference list was read, and how. */
export interface ListSource {
  /** An address, or the name of the library that holds the list. */
  readonly source: string;
  /** Which text of the work it was read from: a preprint, the published article. */
  readonly edition?: string;
  /** How it was read, and what is a guess. */
  readonly note?: string;
}

/**
 * The reference list of a work as somebody copied it from a text of the work. Who copied it says which works of the
 * survey its entries mean; an entry that names none by a DOI or a key lies outside.
 */
export interface TranscribedList extends ListSource {
  readonly references: readonly Reference[];
  /**
   * Whether entries without a DOI are compared with the titles of works: a program exported the list, and nobody has said
   * which of them mean works of the survey.
   */
  readonly comparesTexts?: boolean;
  /** Key of an entry → the reference of the survey that means the same work. */
  readonly surveyKeys: ReadonlyMap<string, SurveyKey>;
}

/** One reference of one survey. */
export interface SurveyKey {
  /** Id of the seed. */
  readonly survey: string;
  readonly key: string;
}
