import type { VenueKind } from '../model/venue.js';

/** What sort of publication a work is, as far as bibliographies tell them apart. */
export type BibliographicKind =
  | 'article'
  | 'paper'
  | 'chapter'
  | 'book'
  | 'proceedings'
  | 'thesis'
  | 'report'
  | 'preprint'
  | 'dataset'
  | 'other';

/** @see https://api.crossref.org/types */
const OF_TYPES: ReadonlyMap<string, BibliographicKind> = new Map([
  ['journal-article', 'article'],
  ['proceedings-article', 'paper'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['book-part', 'chapter'],
  ['book-track', 'chapter'],
  ['reference-entry', 'chapter'],
  ['book', 'book'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['proceedings', 'proceedings'],
  ['dissertation', 'thesis'],
  ['report', 'report'],
  ['report-component', 'report'],
  ['standard', 'report'],
  ['posted-content', 'preprint'],
  ['dataset', 'dataset'],
  ['database', 'dataset'],
]);

const OF_VENUES: Readonly<Record<VenueKind, BibliographicKind>> = {
  journal: 'article',
  conference: 'paper',
  workshop: 'paper',
  book: 'chapter',
  'preprint-server': 'preprint',
  other: 'other',
};

/** The kind by Crossref's type, else by where the work appeared. */
export function bibliographicKind(type: string | null, venue: VenueKind | undefined): BibliographicKind {
  return OF_TYPES.get(type ?? '') ?? (venue === undefined ? 'other' : OF_VENUES[venue]);
}
