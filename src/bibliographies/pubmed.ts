import { defined } from '../model/defined.js';
import type { Bibliography, BibliographyEntry, BibliographyReader, Unread } from './contract.js';
import { factsOfTexts } from './facts.js';
import { numberedLines } from './lines.js';
import { ownDoi } from './own-doi.js';
import { readingOfRecords, type TaggedRecord } from './tagged-record.js';

const TAG = /^([A-Z]{2,4}) *- (.*)$|^([A-Z]{2,4}) *-$/;

/**
 * The MEDLINE format of PubMed (.nbib) and PubMed Central: tags of four columns, values that go on behind six blanks,
 * records parted by an empty line.
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
export const pubmed: BibliographyReader = {
  id: 'pubmed',
  title: 'PubMed (MEDLINE, .nbib)',
  recognizes: (head) => /^\ufeff?\s*(?:PMID|PMC |OWN |STAT)- ?\S/.test(head),
  read: readPubmed,
};

function readPubmed(text: string): Bibliography {
  const { unread, current, opened, close, end } = readingOfRecords(takeRecord);
  for (const { number, text: line } of numberedLines(text)) {
    if (line.trim() === '') {
      close();
      continue;
    }
    if (line.startsWith('  ') && current()?.goOn(line) === true) continue;
    const [, tag, value = '', empty] = TAG.exec(line) ?? [];
    const name = tag ?? empty;
    if (name === undefined) {
      unread.push({ line: number, reason: 'it begins with no tag' });
      continue;
    }
    // Records that no empty line parts: a PMID or PMC id begins one that has it already.
    if ((name === 'PMID' || name === 'PMC') && current()?.first(name) !== undefined) close();
    opened(number).add(name, value);
  }
  return end();
}

function takeRecord(record: TaggedRecord, entries: BibliographyEntry[], unread: Unread[]): void {
  const { line } = record;
  if (record.first('TI', 'BTI', 'PMID', 'PMC') === undefined) {
    unread.push({ line, reason: 'the record has no title and no PMID' });
    return;
  }
  const ids = record.values('LID', 'AID');
  const pmid = record.first('PMID');
  const full = record.values('FAU');
  entries.push({
    line,
    ...defined({ id: pmid === undefined ? record.first('PMC') : `PMID:${pmid}` }),
    ...ownDoi({
      fields: ids.filter((id) => id.endsWith('[doi]')).map((id) => id.replace(/\s*\[doi\]$/, '')),
      elsewhere: record.values('SO'),
    }),
    facts: factsOfTexts({
      title: record.first('TI', 'BTI'),
      authors: full.length > 0 ? full : record.values('AU'),
      year: record.first('DP') ?? record.first('DEP'),
      containerTitle: record.first('JT'),
      shortContainerTitle: record.first('TA'),
      volume: record.first('VI'),
      issue: record.first('IP'),
      pages: record.first('PG'),
      abstract: record.first('AB'),
      issn: record.values('IS').join(' '),
      type: record.values('PT').includes('Journal Article') ? 'journal-article' : undefined,
    }),
    keywords: record.values('OT', 'MH'),
  });
}
