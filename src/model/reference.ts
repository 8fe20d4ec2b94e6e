import { codesOf } from './code-words.js';

/** What each outcome means, as a clause, in the order in which people read them. The code itself stands after a count. */
export const OUTCOME_MEANINGS = {
  resolved: 'the DOI led to a record',
  matched: 'no DOI was given; one was found',
  listed: 'a DOI is given, its record was not fetched',
  ambiguous: 'several records could be meant',
  unmatched: 'no DOI was given, and none was found',
  missing: 'the DOI led to no record',
  unchecked: 'no DOI was given, and no search settled it',
} as const;

/** What became of a reference, see the design of the crawl and the match. */
export type Outcome = keyof typeof OUTCOME_MEANINGS;

/** Every outcome, in the order in which people read them. */
export const OUTCOMES = codesOf(OUTCOME_MEANINGS);

/**
 * One entry of a work's reference list, as deposited, its text cleaned of markup.
 * @see https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/references/
 */
export interface Reference {
  /** `reference[].key`, unique within its list (a repeated or absent key is made unique by its position). */
  readonly key: string;
  /** Canonical. */
  readonly doi?: string;
  /** What stood in the DOI field when it was no DOI. */
  readonly malformedDoi?: string;
  /** `doi-asserted-by`: the publisher deposited the DOI, or Crossref matched it. */
  readonly doiAssertedBy?: 'publisher' | 'crossref';
  readonly title?: string;
  /** The first author, as deposited. */
  readonly author?: string;
  readonly year?: number;
  readonly containerTitle?: string;
  /** The title of the book that the reference means: it names a volume, and nothing in it. */
  readonly bookTitle?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly firstPage?: string;
  readonly edition?: string;
  readonly issn?: string;
  readonly isbn?: string;
  readonly unstructured?: string;
}

/** A reference as a line of text, for people. */
export function referenceText(reference: Reference): string {
  if (reference.unstructured !== undefined) return reference.unstructured;
  const { author, year, title, containerTitle, volume, firstPage } = reference;
  const parts = [
    author,
    year === undefined ? undefined : `(${year})`,
    title,
    containerTitle,
    volume === undefined ? undefined : `vol. ${volume}`,
    firstPage === undefined ? undefined : `p. ${firstPage}`,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : (reference.doi ?? reference.malformedDoi ?? reference.key);
}

/** The reference list of one work or seed, and which works of the graph its references mean. */
export interface ReferenceList {
  /** Index of the citing work; absent for a seed that is a plain list. */
  readonly citing?: number;
  readonly references: readonly Reference[];
  /** Index of the work that one of these references means, if it is one of the graph. */
  readonly workOf: (reference: Reference) => number | undefined;
}
