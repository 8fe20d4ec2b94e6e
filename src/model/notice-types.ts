/** How much a notice takes back, the gravest first. */
export const GRAVITIES = ['retraction', 'concern', 'correction', 'version', 'other'] as const;

/** How much a notice takes back: everything, doubt of it or a part, details, nothing (a newer version). */
export type Gravity = (typeof GRAVITIES)[number];

/** A type of notice in words. */
export interface NoticeType {
  readonly gravity: Gravity;
  /** What it says of the work: `Retracted`. */
  readonly says: string;
  /** What the notice is, before the work that it is about: `a retraction of`. */
  readonly isA: string;
}

/**
 * The types that Crossref's members register.
 * @see https://www.crossref.org/documentation/crossmark/version-control-corrections-and-retractions/
 */
const TYPES: ReadonlyMap<string, NoticeType> = new Map([
  ['retraction', { gravity: 'retraction', says: 'Retracted', isA: 'a retraction of' }],
  ['withdrawal', { gravity: 'retraction', says: 'Withdrawn', isA: 'a withdrawal of' }],
  ['removal', { gravity: 'retraction', says: 'Removed', isA: 'a notice of the removal of' }],
  ['partial_retraction', { gravity: 'concern', says: 'Retracted in part', isA: 'a partial retraction of' }],
  [
    'expression_of_concern',
    { gravity: 'concern', says: 'Expression of concern', isA: 'an expression of concern about' },
  ],
  ['correction', { gravity: 'correction', says: 'Corrected', isA: 'a correction of' }],
  ['corrigendum', { gravity: 'correction', says: 'Corrected (corrigendum)', isA: 'a corrigendum to' }],
  ['erratum', { gravity: 'correction', says: 'Corrected (erratum)', isA: 'an erratum to' }],
  ['addendum', { gravity: 'correction', says: 'Supplemented (addendum)', isA: 'an addendum to' }],
  ['clarification', { gravity: 'correction', says: 'Clarified', isA: 'a clarification of' }],
  ['unspecified', { gravity: 'other', says: 'Notice', isA: 'a notice about' }],
  ['new_version', { gravity: 'version', says: 'New version', isA: 'a new version of' }],
  ['new_edition', { gravity: 'version', says: 'New edition', isA: 'a new edition of' }],
]);

const LONGEST_NAME = 60;

/** A type of notice in words; of one that is not known, its name is all there is to say. */
export function noticeType(type: string): NoticeType {
  const key = type.toLowerCase().replace(/[\s-]+/g, '_');
  const known = TYPES.get(key);
  if (known !== undefined) return known;
  const name = shortName(type);
  return { gravity: 'other', says: `Notice: ${name}`, isA: `a notice (${name}) about` };
}

/** A name from a record as words, cut where it is no name any more. */
export function shortName(name: string): string {
  const words = Array.from(name.slice(0, 4 * LONGEST_NAME).replace(/[\s_]+/g, ' '));
  return words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME - 1).join('')}…` : words.join('');
}
