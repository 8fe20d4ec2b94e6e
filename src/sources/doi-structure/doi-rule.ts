/** What a rule's pattern may find, by the names of its groups. */
export interface DoiParts {
  /** The code of a journal, as in the table of venues. */
  readonly code?: string;
  /** The code of a conference, which is its acronym, whether or not the table holds it. */
  readonly acronym?: string;
  readonly year?: string;
  /** Two digits, or three with a leading 0. */
  readonly shortYear?: string;
  /** Two digits where the structure went out of use before 2000. */
  readonly lastCenturyYear?: string;
  /** Eight characters, with or without a hyphen. */
  readonly issn?: string;
  /** Its first seven digits, from which the eighth follows. */
  readonly issnWithoutCheck?: string;
  readonly volume?: string;
}

/** How one publisher builds its DOIs. */
export interface DoiRule {
  readonly id: string;
  /** A DOI that the pattern reads. */
  readonly example: string;
  /** What stands before a code in the table of venues. */
  readonly prefix: string;
  /** Groups named as in DoiParts. */
  readonly pattern: RegExp;
}
