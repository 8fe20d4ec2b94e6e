import { defined } from '../model/defined.js';
import type { BibliographyReader } from './contract.js';
import { factsOfTexts, pagesOf, partsOf } from './facts.js';
import { ownDoi } from './own-doi.js';
import { hasColumns, readTable } from './table.js';
import { typeByWords } from './types-by-words.js';

/** IEEE Xplore CSV. It counts references without naming them. */
export const ieeeTable: BibliographyReader = {
  id: 'ieee-table',
  title: 'IEEE Xplore CSV',
  recognizes: (head) => hasColumns(head, 'document title', 'publication title', 'publication year'),
  read: (text) =>
    readTable(text, (row, line) => {
      const title = row('document title');
      if (title === undefined && row('doi') === undefined) return 'the row has no title and no DOI';
      const container = row('publication title');
      return {
        line,
        ...defined({ url: row('pdf link') }),
        ...ownDoi({ fields: [row('doi')] }),
        facts: factsOfTexts({
          title,
          authors: partsOf(row('authors')),
          year: row('publication year'),
          containerTitle: container,
          volume: row('volume'),
          issue: row('issue'),
          pages: pagesOf(row('start page'), row('end page')),
          abstract: row('abstract'),
          issn: row('issn'),
          type: typeByWords(row('document identifier')),
          publisher: row('publisher'),
        }),
        keywords: partsOf(row('author keywords')),
      };
    }),
};
