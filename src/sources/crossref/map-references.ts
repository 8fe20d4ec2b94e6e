import { normalizeDoi } from '../../model/doi.js';
import type { Reference } from '../../model/reference.js';
import { doiInText } from '../../model/text/doi-in-text.js';
import { plainText } from '../../model/text/plain-text.js';
import { elementsOf, fieldsOf, yearOf } from './lenient.js';

/** Text fields of a deposited reference, and what we call them. */
const TEXT_FIELDS = [
  ['article-title', 'title'],
  ['series-title', 'containerTitle'],
  ['volume-title', 'containerTitle'],
  ['journal-title', 'containerTitle'],
  ['author', 'author'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['first-page', 'firstPage'],
  ['edition', 'edition'],
  ['ISSN', 'issn'],
  ['ISBN', 'isbn'],
  ['unstructured', 'unstructured'],
] as const satisfies readonly (readonly [string, keyof Reference])[];

/** Crossref writes the ISSN and ISBN of a reference as addresses. */
const IDENTIFIER_ADDRESS = /^https?:\/\/id\.crossref\.org\/is[bs]n\//i;

/** What may be taken from a reference. */
interface ReferenceOptions {
  /** Whether a DOI that stands in its text is its own, when its field has none. */
  readonly doiInText: boolean;
}

const DEFAULTS: ReferenceOptions = { doiInText: true };

/** `reference` of a Crossref record, in file order, every key unique. What is no object is passed over. */
export function mapReferences(value: unknown, options = DEFAULTS): Reference[] {
  const taken = new Map<string, number>();
  const references: Reference[] = [];
  for (const [position, entry] of elementsOf(value).entries()) {
    if (typeof entry !== 'object' || entry === null) continue;
    const key = uniqueKey(plainText(fieldsOf(entry).get('key')) ?? `reference-${position + 1}`, taken);
    references.push(mapReference(entry, key, options));
  }
  return references;
}

function mapReference(entry: unknown, key: string, { doiInText }: ReferenceOptions): Reference {
  const fields = fieldsOf(entry);
  const reference: { -readonly [Name in keyof Reference]: Reference[Name] } = { key };
  for (const [field, name] of TEXT_FIELDS) {
    const text = plainText(fields.get(field));
    if (text !== undefined) reference[name] = text.replace(IDENTIFIER_ADDRESS, '');
  }
  const book = bookTitleOf(fields, reference);
  if (book !== undefined) reference.bookTitle = book;
  const year = yearOf(fields.get('year'));
  if (year !== undefined) reference.year = year;
  Object.assign(reference, identityOf(fields.get('DOI'), doiInText ? reference.unstructured : undefined));
  if (reference.doi !== undefined || reference.malformedDoi !== undefined)
    reference.doiAssertedBy = fields.get('doi-asserted-by') === 'crossref' ? 'crossref' : 'publisher';
  return reference;
}

/** A volume of which no part is named, neither by title nor by page, is what the reference means. */
function bookTitleOf(
  fields: ReadonlyMap<string, unknown>,
  { title, firstPage }: Reference,
): string | undefined {
  const isPart = title !== undefined || firstPage !== undefined || fields.has('journal-title');
  return isPart ? undefined : plainText(fields.get('volume-title'));
}

/** The DOI in its field, else the one that stands in the text, else what stood in the field. */
function identityOf(
  deposited: unknown,
  unstructured: string | undefined,
): Pick<Reference, 'doi' | 'malformedDoi'> {
  const given = typeof deposited === 'string' ? deposited.trim() : '';
  const doi = normalizeDoi(given) ?? (unstructured === undefined ? undefined : doiInText(unstructured));
  if (doi !== undefined) return { doi };
  return given === '' ? {} : { malformedDoi: plainText(given) ?? '' };
}

/** @param taken each key in use, with the number of its latest copy: looking for a free one takes no search */
function uniqueKey(key: string, taken: Map<string, number>): string {
  let copy = taken.get(key);
  if (copy === undefined) {
    taken.set(key, 1);
    return key;
  }
  do copy += 1;
  while (taken.has(`${key}~${copy}`));
  taken.set(key, copy).set(`${key}~${copy}`, 1);
  return `${key}~${copy}`;
}
