import { defined } from '../model/defined.js';
import { citedInWebOfScience, looksCited } from './cited-in-web-of-science.js';
import type { Bibliography, BibliographyEntry, BibliographyReader, Unread } from './contract.js';
import { factsOfTexts, pagesOf, partsOf } from './facts.js';
import { numberedLines } from './lines.js';
import { ownDoi } from './own-doi.js';
import { readingOfRecords, type TaggedRecord } from './tagged-record.js';

/** A tag of two letters at the start of a line; the blank behind it is now and then lost. */
const TAG = /^([A-Z][A-Z0-9])(?: (.*)|(?=[A-Z][a-z])(.+)|\s*)$/;

/**
 * Web of Science, plain text: a tag of two letters, values that go on behind three blanks, `ER` after each record.
 * @see https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html
 */
export const webOfScience: BibliographyReader = {
  id: 'web-of-science',
  title: 'Web of Science, plain text',
  recognizes: (head) =>
    /^\ufeff?\s*(?:FN .*[\r\n]+)?(?:VR .*[\r\n]+)?PT [A-Z]\b[^\t]*(?:[\r\n]|$)/.test(head),
  read: readPlain,
};

function readPlain(text: string): Bibliography {
  const { unread, current, opened, close, end } = readingOfRecords(takeRecord);
  for (const { number, text: line } of numberedLines(text)) {
    if (line.trim() === '') continue;
    if (line.startsWith('  ')) {
      if (current()?.goOn(line) !== true) unread.push({ line: number, reason: 'no tag is before it' });
      continue;
    }
    const [, tag, spaced, glued] = TAG.exec(line) ?? [];
    if (tag === undefined) unread.push({ line: number, reason: 'it begins with no tag of two letters' });
    else if (tag === 'FN' || tag === 'VR' || tag === 'EF') close();
    else if (tag === 'ER') close();
    else {
      if (tag === 'PT') close();
      opened(number).add(tag, spaced ?? glued ?? '');
    }
  }
  return end();
}

function takeRecord(record: TaggedRecord, entries: BibliographyEntry[], unread: Unread[]): void {
  const { line } = record;
  if (record.first('TI', 'DI', 'UT', 'AU') === undefined) {
    unread.push({ line, reason: 'the record has no title, author, DOI or number' });
    return;
  }
  const { cited, strayed } = citedLines(record);
  if (strayed > 0)
    unread.push({
      line,
      reason: `the tag CR of ${strayed} of its references is missing; they were taken from another tag`,
    });
  const get = (tag: string) => record.first(tag);
  entries.push(entryOfTags(line, get, { authors: authorsOf(record), cited }));
}

/** The full names, else the short ones: a line each. */
function authorsOf(record: TaggedRecord): string[] {
  const full = record.lines('AF', 'BF');
  return full.length > 0 ? full : record.lines('AU', 'BA');
}

/** Lines under CR; where NR announces more, also those that look like references under a tag before it. */
function citedLines(record: TaggedRecord): {
  readonly cited: string[] | undefined;
  readonly strayed: number;
} {
  const cited = record.lines('CR');
  const isShort = Number(record.first('NR')) > cited.length;
  const strayed = isShort ? record.lines('C1', 'RP', 'EM').filter(looksCited) : [];
  const all = [...strayed, ...cited];
  return { cited: all.length === 0 ? undefined : all, strayed: strayed.length };
}

/** Document types of Web of Science, and what Crossref calls them. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['article', 'journal-article'],
  ['review', 'journal-article'],
  ['letter', 'journal-article'],
  ['editorial material', 'journal-article'],
  ['proceedings paper', 'proceedings-article'],
  ['book chapter', 'book-chapter'],
  ['book', 'book'],
]);

/** The entry of fields by their tags, which the plain and the tab-delimited form share. */
export function entryOfTags(
  line: number,
  get: (tag: string) => string | undefined,
  { authors, cited }: { readonly authors: readonly string[]; readonly cited: readonly string[] | undefined },
): BibliographyEntry {
  return {
    line,
    ...defined({ id: get('UT') }),
    ...ownDoi({ fields: [get('DI'), get('D2')] }),
    facts: factsOfTexts({
      title: get('TI'),
      authors,
      year: get('PY') ?? get('EA'),
      containerTitle: get('SO'),
      shortContainerTitle: get('JI') ?? get('J9'),
      volume: get('VL'),
      issue: get('IS'),
      pages: pagesOf(get('BP'), get('EP')),
      articleNumber: get('AR'),
      abstract: get('AB'),
      issn: [get('SN'), get('EI')].join(' '),
      type: TYPES.get(partsOf(get('DT'))[0]?.toLowerCase() ?? ''),
      publisher: get('PU'),
    }),
    keywords: [...partsOf(get('DE')), ...partsOf(get('ID'))],
    ...(cited === undefined
      ? {}
      : { references: cited.map((one, at) => citedInWebOfScience(one, `ref-${at + 1}`)) }),
  };
}
