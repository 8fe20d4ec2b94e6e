import { elementsOf, fieldsOf } from '../../../src/sources/crossref/lenient.js';
import type { CrossrefRecord } from '../../replica/holdings.js';

/** A contributor as Crossref names one. */
export interface Person {
  readonly given?: string;
  readonly family: string;
}

/** The facts of a work, from which its record, its references and its look-alikes are made. */
export interface Outline {
  readonly type: string;
  readonly title?: string;
  readonly authors: readonly Person[];
  readonly year?: number;
  readonly container?: string;
  /** As references abbreviate it. */
  readonly shortContainer?: string;
  readonly publisher?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** `101-110`. */
  readonly page?: string;
}

/** A record in Crossref's shape; what an outline lacks is absent or empty, as in real records. */
export function recordOf(outline: Outline, doi: string): CrossrefRecord {
  const { type, title, authors, year, container, publisher, volume, issue, page } = outline;
  const date = { 'date-parts': [[year ?? null]] };
  return {
    DOI: doi,
    type,
    title: title === undefined ? [] : [title],
    ...(authors.length > 0 ? { author: authors.map(contributor) } : {}),
    'container-title': container === undefined ? [] : [container],
    issued: date,
    ...(year === undefined ? {} : { published: date }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(page === undefined ? {} : { page }),
    ...(type === 'proceedings-article' && container !== undefined ? { event: { name: container } } : {}),
    URL: `https://doi.org/${doi}`,
  };
}

function contributor(person: Person, position: number): Readonly<Record<string, unknown>> {
  return { ...person, sequence: position === 0 ? 'first' : 'additional', affiliation: [] };
}

/** The outline of a record, or of what a record would say if there were one. */
export function outlineOf(record: unknown): Outline {
  const fields = fieldsOf(record);
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const named = (name: string, value: string | number | undefined) =>
    value === undefined ? {} : { [name]: value };
  const year = elementsOf(elementsOf(fieldsOf(fields.get('issued')).get('date-parts'))[0])[0];
  return {
    type: text(fields.get('type')) ?? 'other',
    authors: elementsOf(fields.get('author') ?? fields.get('editor')).map(personOf),
    ...named('title', text(elementsOf(fields.get('title'))[0])),
    ...named('year', typeof year === 'number' ? year : undefined),
    ...named('container', text(elementsOf(fields.get('container-title')).at(-1))),
    ...named('publisher', text(fields.get('publisher'))),
    ...named('volume', text(fields.get('volume'))),
    ...named('issue', text(fields.get('issue'))),
    ...named('page', text(fields.get('page'))),
  };
}

function personOf(value: unknown): Person {
  const { given, family } = Object.fromEntries(fieldsOf(value));
  return { family: String(family), ...(given === undefined ? {} : { given: String(given) }) };
}
