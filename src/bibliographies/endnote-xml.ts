import { defined } from '../model/defined.js';
import type { Bibliography, BibliographyEntry, BibliographyReader, Unread } from './contract.js';
import { factsOfTexts } from './facts.js';
import { ownDoi } from './own-doi.js';
import { typeByWords } from './types-by-words.js';
import { isClosed, parseXml, type XmlNode } from './xml-tree.js';

/** EndNote XML: `<xml><records><record>…`, texts inside `<style>`. */
export const endnoteXml: BibliographyReader = {
  id: 'endnote-xml',
  title: 'EndNote XML',
  recognizes: (head) => /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?<xml>\s*<records>/i.test(head),
  read: readEndnote,
};

function readEndnote(text: string): Bibliography {
  const entries: BibliographyEntry[] = [];
  const unread: Unread[] = [];
  for (const record of parseXml(text, ['record'])) {
    const entry = entryOf(record);
    if (typeof entry === 'string') unread.push({ line: record.line, reason: entry });
    else entries.push(entry);
    if (!isClosed(record)) unread.push({ line: record.line, reason: 'the record is not closed' });
  }
  return { entries, unread };
}

function entryOf(record: XmlNode): BibliographyEntry | string {
  const text = (...names: readonly string[]) => record.text(...names);
  const title = text('titles/title');
  const dois = record.texts('electronic-resource-num');
  if (title === undefined && dois.length === 0 && record.texts('authors/author').length === 0)
    return 'the record has no title, author or DOI';
  return {
    line: record.line,
    ...defined({ id: text('accession-num') ?? text('rec-number'), url: record.texts('url')[0] }),
    ...ownDoi({
      fields: dois,
      elsewhere: [...record.texts('url'), ...record.texts('notes'), ...record.texts('custom2')],
    }),
    facts: factsOfTexts({
      title,
      authors: record.texts('authors/author'),
      editors: record.texts('secondary-authors/author'),
      year: text('dates/year'),
      containerTitle: text('periodical/full-title', 'titles/secondary-title'),
      shortContainerTitle: text('periodical/abbr-1'),
      volume: text('volume'),
      issue: text('number'),
      pages: text('pages'),
      abstract: text('abstract'),
      issn: text('isbn'),
      type: typeByWords(record.child('ref-type')?.attribute('name')),
      publisher: text('publisher'),
    }),
    keywords: record.texts('keywords/keyword'),
  };
}
