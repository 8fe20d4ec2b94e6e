import { plainText } from '../../model/plain-text.js';
import type { WorkFacts } from '../../model/work.js';
import { elementsOf, fieldsOf, yearOf } from '../crossref/lenient.js';

/** CSL item types, and what Crossref calls them. */
const TYPES: ReadonlyMap<unknown, string> = new Map([
  ['article-journal', 'journal-article'],
  ['paper-conference', 'proceedings-article'],
  ['chapter', 'book-chapter'],
  ['book', 'book'],
  ['thesis', 'dissertation'],
  ['report', 'report'],
  ['dataset', 'dataset'],
  ['article', 'posted-content'],
]);

/** The facts of one CSL-JSON item, or undefined when it says nothing of use. */
export function factsOfItem(item: unknown): WorkFacts | undefined {
  const fields = fieldsOf(item);
  const title = plainText(fields.get('title'));
  const containerTitle = plainText(fields.get('container-title'));
  const shortContainerTitle = plainText(fields.get('container-title-short'));
  const year = yearOf(elementsOf(elementsOf(fieldsOf(fields.get('issued')).get('date-parts'))[0])[0]);
  if ([title, containerTitle, shortContainerTitle, year].every((value) => value === undefined))
    return undefined;
  const authors = elementsOf(fields.get('author')).flatMap(nameOf);
  const type = TYPES.get(fields.get('type'));
  const issn = plainText(fields.get('ISSN'));
  const complete = fieldsOf(fields.get('custom')).get('authors-complete');
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors, authorsComplete: complete !== false }),
    ...(year === undefined ? {} : { year }),
    ...(containerTitle === undefined ? {} : { containerTitle }),
    ...(shortContainerTitle === undefined ? {} : { shortContainerTitle }),
    ...(issn === undefined ? {} : { issn: issn.split(/[\s,;]+/) }),
    ...(type === undefined ? {} : { type }),
  };
}

function nameOf(author: unknown): string[] {
  const fields = fieldsOf(author);
  const parts = ['given', 'non-dropping-particle', 'family', 'suffix'].map((part) =>
    plainText(fields.get(part)),
  );
  const name = parts.filter((part) => part !== undefined).join(' ');
  const whole = name === '' ? plainText(fields.get('literal')) : name;
  return whole === undefined ? [] : [whole];
}
