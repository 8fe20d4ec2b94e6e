import { defined } from '../model/defined.js';
import { citedLinesInScopus } from './cited-in-scopus.js';
import type { Bibliography, BibliographyEntry, BibliographyReader, Unread } from './contract.js';
import { factsOfTexts, pagesOf } from './facts.js';
import { numberedLines } from './lines.js';
import { ownDoi } from './own-doi.js';
import { readingOfRecords, type TaggedRecord } from './tagged-record.js';

/** `TY  - JOUR`; dialects have one blank before the hyphen, two behind it, or none at the end. */
const TAG = /^\s*([A-Z][A-Z0-9]) {1,2}-(?:\s+(.*)|$)/;

/**
 * RIS in its dialects (Scopus, Ovid, EndNote, The Lens, IEEE Xplore …): tags of two characters, records from `TY` to
 * `ER`. Values may go on in lines without a tag.
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export const ris: BibliographyReader = {
  id: 'ris',
  title: 'RIS',
  recognizes: (head) => /(?:^|[\r\n])\ufeff?\s*TY {1,2}- +[A-Z]/.test(head),
  read: readRis,
};

function readRis(text: string): Bibliography {
  const { current, opened, close, end } = readingOfRecords(takeRecord);
  for (const { number, text: line } of numberedLines(text)) {
    const [, tag, value = ''] = TAG.exec(line) ?? [];
    if (tag === 'TY') {
      close();
      opened(number);
    }
    if (tag === 'ER') close();
    else if (tag !== undefined) current()?.add(tag, value);
    else if (line.trim() !== '') goOn(current(), line);
  }
  return end();
}

/** Scopus loses the line end ahead of the address now and then: `American Psychiatric PubUR  - https://…`. */
function goOn(open: TaggedRecord | undefined, line: string): void {
  const at = line.search(/UR {1,2}- https?:/);
  open?.goOn(at < 0 ? line : line.slice(0, at));
  if (at >= 0) open?.add('UR', line.slice(at).replace(/^UR {1,2}- /, ''));
}

/** Types of RIS, and what Crossref calls them. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['JOUR', 'journal-article'],
  ['JFULL', 'journal'],
  ['MGZN', 'journal-article'],
  ['CONF', 'proceedings-article'],
  ['CPAPER', 'proceedings-article'],
  ['CHAP', 'book-chapter'],
  ['BOOK', 'book'],
  ['EBOOK', 'book'],
  ['ECHAP', 'book-chapter'],
  ['THES', 'dissertation'],
  ['RPRT', 'report'],
  ['DATA', 'dataset'],
]);

/** Tags of authors; of books also those of editors. */
const AUTHORS = ['AU', 'A1'] as const;
const NOT_OWN = /^(?:TY|ER|AB|N2|KW|AU|A\d|AD|TI|T\d|N1)$/;

function takeRecord(record: TaggedRecord, entries: BibliographyEntry[], unread: Unread[]): void {
  const { line } = record;
  const type = record.first('TY') ?? '';
  const isPart = /CHAP|CPAPER|CONF/.test(type);
  const title = record.first('TI', 'T1', 'CT') ?? (isPart ? undefined : record.first('BT', 'ST'));
  if (title === undefined && record.first('DO', ...AUTHORS, 'UR', 'ST') === undefined) {
    unread.push({ line, reason: 'the record has no title, author or DOI' });
    return;
  }
  const cited = referencesIn(record);
  const others = record.tags().filter((tag) => !NOT_OWN.test(tag));
  const keywords = record.lines('KW');
  entries.push({
    line,
    ...defined({ id: record.first('AN', 'ID'), url: record.first('UR') }),
    ...ownDoi({
      fields: [
        ...record.values('DO', 'DI'),
        ...record.values('M3').filter((value) => /^10\.\d{4}/.test(value)),
      ],
      elsewhere: [...record.values('UR', 'L2', 'L1', 'L3', 'LK'), ...record.values(...others)],
    }),
    facts: factsOfTexts({
      title: title ?? record.first('ST'),
      authors: record.values(...AUTHORS),
      editors: record.values('ED', ...(isPart ? ['A2'] : [])),
      year: record.first('PY') ?? record.first('Y1', 'DA'),
      containerTitle: record.first('JF', 'JO', 'T2', 'BT') ?? record.first('JA', 'J2', 'J1'),
      shortContainerTitle: record.first('J2', 'JA', 'J1'),
      volume: record.first('VL', 'VO'),
      issue: record.first('IS'),
      pages: pagesOf(record.first('SP'), record.first('EP')),
      articleNumber: record.first('C7'),
      abstract: record.first('AB', 'N2'),
      issn: record.first('SN'),
      type: TYPES.get(type),
      publisher: record.first('PB'),
    }),
    keywords,
    ...(cited === undefined ? {} : { references: citedLinesInScopus(cited) }),
  });
}

/** Scopus writes the cited references into a note, one to a line. */
function referencesIn(record: TaggedRecord): string[] | undefined {
  const note = record.linesOfValues('N1').find(([first = '']) => /^References:/i.test(first));
  return note
    ?.map((line) => line.replace(/^References:\s*/i, '').replace(/;$/, ''))
    .filter((line) => line !== '');
}
