import { defined } from '../../model/defined.js';
import type { PersonName } from '../../model/person-name.js';
import { abstractText } from '../../model/text/abstract-text.js';
import { plainText } from '../../model/text/plain-text.js';
import type { WorkFacts } from '../../model/work.js';
import { elementsOf, fieldsOf, nonEmpty, yearOf } from '../crossref/lenient.js';

/** CSL item types, and what Crossref calls them. Others (`document`, `webpage`) say nothing of use. */
const TYPES: ReadonlyMap<unknown, string> = new Map([
  ['article-journal', 'journal-article'],
  ['article-magazine', 'journal-article'],
  ['article-newspaper', 'journal-article'],
  ['review', 'journal-article'],
  ['paper-conference', 'proceedings-article'],
  ['chapter', 'book-chapter'],
  ['entry-encyclopedia', 'reference-entry'],
  ['entry-dictionary', 'reference-entry'],
  ['book', 'book'],
  ['thesis', 'dissertation'],
  ['report', 'report'],
  ['dataset', 'dataset'],
  ['article', 'posted-content'],
]);

type Fields = ReadonlyMap<string, unknown>;

/** The facts of one CSL-JSON item, or undefined when it says nothing of use. */
export function factsOfItem(item: unknown): WorkFacts | undefined {
  const fields = fieldsOf(item);
  const title = plainText(fields.get('title'));
  const year = yearOfDate(fieldsOf(fields.get('issued')));
  const container = containerOf(fields);
  if (title === undefined && year === undefined && Object.keys(container).length === 0) return undefined;
  const authors = peopleIn(fields.get('author'));
  const complete = fieldsOf(fields.get('custom')).get('authors-complete');
  return defined({
    title,
    ...(authors.length === 0 ? {} : { authors, authorsComplete: complete !== false }),
    editors: nonEmpty(peopleIn(fields.get('editor'))),
    year,
    ...container,
    ...placeOf(fields),
    type: TYPES.get(fields.get('type')),
    publisher: plainText(fields.get('publisher')),
    abstract: abstractText(fields.get('abstract')),
  });
}

/** `{"date-parts": [["2011", 3]]}`, `{"raw": "2011-03"}` or `{"literal": "March 2011"}`. */
function yearOfDate(date: Fields): number | undefined {
  const parts = yearOf(elementsOf(elementsOf(date.get('date-parts'))[0])[0]);
  return parts ?? yearOf(date.get('raw')) ?? yearOf(date.get('literal'));
}

function containerOf(fields: Fields): WorkFacts {
  const containerTitle = plainText(fields.get('container-title'));
  const short =
    plainText(fields.get('container-title-short')) ?? plainText(fields.get('journalAbbreviation'));
  const event = plainText(fields.get('event-title')) ?? plainText(fields.get('event'));
  const issn = plainText(fields.get('ISSN'));
  return defined({
    containerTitle,
    shortContainerTitle: short,
    event: event === undefined ? undefined : { name: event },
    issn: issn?.split(/[\s,;]+/),
  });
}

/** Zotero writes volume and issue as text, other programs as numbers. */
function placeOf(fields: Fields): WorkFacts {
  return defined({
    volume: textOf(fields.get('volume')),
    issue: textOf(fields.get('issue')),
    pages: textOf(fields.get('page')),
    edition: textOf(fields.get('edition')),
  });
}

function textOf(value: unknown): string | undefined {
  return plainText(Number.isFinite(value) ? String(value) : value);
}

function peopleIn(value: unknown): PersonName[] {
  return elementsOf(value)
    .map(nameOf)
    .filter((name) => name !== undefined);
}

function nameOf(person: unknown): PersonName | undefined {
  const fields = fieldsOf(person);
  const part = (name: string) => plainText(fields.get(name));
  const family = part('family');
  const whole = family === undefined ? (part('literal') ?? part('given')) : undefined;
  if (whole !== undefined) return { literal: whole };
  if (family === undefined) return undefined;
  return {
    family,
    ...defined({
      given: part('given'),
      particle: part('non-dropping-particle'),
      droppingParticle: part('dropping-particle'),
      suffix: part('suffix'),
    }),
  };
}
