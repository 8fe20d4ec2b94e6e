import { defined } from '../model/defined.js';
import { normalizeDoi } from '../model/doi.js';
import type { BibliographyReader, CitedReference } from './contract.js';
import { factsOfTexts, partsOf } from './facts.js';
import { ownDoi } from './own-doi.js';
import { readTable, tableHead } from './table.js';
import { typeByWords } from './types-by-words.js';

/** Ahead of the header stands a line that says what was searched for. */
const ABOUT = /^\ufeff?"?About the data:[^\r\n]*(?:\r\n|\r|\n)/;

/**
 * Dimensions CSV, also as it exports for VOSviewer: `Cited references` holds `[authors|…|year|source|volume|issue|
 * pages|DOI|id|times cited]`, parted by `;`.
 */
export const dimensionsTable: BibliographyReader = {
  id: 'dimensions-table',
  title: 'Dimensions CSV',
  recognizes: (head) => {
    const { columns } = tableHead(head.replace(ABOUT, ''));
    return columns.has('publication id') && columns.has('title');
  },
  read: (text) =>
    readTable(text.replace(ABOUT, ''), (row, line) => {
      const title = row('title');
      if (title === undefined && row('doi') === undefined) return 'the row has no title and no DOI';
      const cited = row('cited references');
      const first = ABOUT.test(text) ? 1 : 0;
      return {
        line: line + first,
        ...defined({ id: row('publication id'), url: row('dimensions url', 'source linkout') }),
        ...ownDoi({ fields: [row('doi')], elsewhere: [row('source linkout')] }),
        facts: factsOfTexts({
          title,
          authors: partsOf(row('authors')),
          year: row('pubyear', 'publication year', 'publication date'),
          containerTitle: row('source title', 'source title/anthology title', 'anthology title'),
          volume: row('volume'),
          issue: row('issue'),
          pages: row('pagination'),
          abstract: row('abstract'),
          issn: row('issn'),
          type: typeByWords(row('publication type')),
          publisher: row('publisher'),
        }),
        ...(cited === undefined ? {} : { references: partsOf(cited, /;(?=\[)/).map(citedIn) }),
      };
    }),
};

function citedIn(text: string, at: number): CitedReference {
  const [authors = '', , year = '', source, volume, issue, pages = '', doi = '', id] = text
    .replace(/^\[|\]$/g, '')
    .split('|')
    .map((part) => part.trim());
  const filledYear = /^\d{4}$/.test(year) ? Number(year) : undefined;
  const empty = (value: string | undefined) => (value === '' ? undefined : value);
  return {
    key: `ref-${at + 1}`,
    ...defined({
      doi: normalizeDoi(doi),
      author: empty(authors.split(';')[0]?.trim()),
      year: filledYear,
      containerTitle: empty(source),
      volume: empty(volume),
      issue: empty(issue),
      firstPage: empty(pages.split('-')[0]),
      citedId: empty(id),
    }),
    unstructured: text,
  };
}
