import type { Random } from '../../../src/model/random.js';
import type { DepositedReference } from '../../replica/synthetic-field.js';
import { CITATION_STYLES } from './citation-styles.js';
import { pick } from './draw.js';
import type { Work } from './synthetic-work.js';

/** A citation as a publisher deposits it: in fields, or as one line of text, now and then both. */
export function deposit(work: Work, key: string, rng: Random): DepositedReference {
  const way = rng();
  if (way < 0.55) return { key, ...inFields(work, rng) };
  const unstructured = pick(CITATION_STYLES, rng).write(work);
  if (way < 0.95) return { key, unstructured };
  const { 'article-title': _, ...rest } = inFields(work, rng);
  return { key, ...rest, unstructured };
}

/** In the fields of Crossref's schema: a book's title is a `volume-title`, a chapter's an `article-title`. */
function inFields(work: Work, rng: Random): Readonly<Record<string, string>> {
  const { type, title, authors, year, container, shortContainer, volume, issue, page } = work;
  const first = authors[0];
  const author = rng() < 0.7 ? first?.family : `${first?.given?.charAt(0) ?? ''}. ${first?.family}`;
  const shown = rng() < 0.5 ? (shortContainer ?? container) : container;
  const named: Readonly<Record<string, string | undefined>> = {
    author,
    year: String(year),
    volume,
    issue,
    'first-page': page?.split('-')[0],
    ...(type === 'book'
      ? { 'volume-title': title }
      : { 'article-title': title, [type === 'book-chapter' ? 'volume-title' : 'journal-title']: shown }),
  };
  const present = Object.entries(named).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]));
  return Object.fromEntries(present);
}
