import { defined } from '../model/defined.js';
import type { BibliographyReader } from './contract.js';
import { factsOfTexts, pagesOf, partsOf } from './facts.js';
import { ownDoi } from './own-doi.js';
import { hasColumns, readTable } from './table.js';
import { typeByWords } from './types-by-words.js';

/** The Lens, scholarly works as CSV: references are ids of the Lens. */
export const lensTable: BibliographyReader = {
  id: 'lens-table',
  title: 'The Lens CSV',
  recognizes: (head) => hasColumns(head, 'lens id', 'title'),
  read: (text) =>
    readTable(text, (row, line) => {
      const title = row('title');
      const id = row('lens id');
      if (title === undefined && row('doi') === undefined) return 'the row has no title and no DOI';
      const cited = row('references');
      return {
        line,
        ...defined({ id, url: row('external url') }),
        ...ownDoi({ fields: [row('doi')], elsewhere: partsOf(row('source urls'), /\s+|;/) }),
        facts: factsOfTexts({
          title,
          authors: partsOf(row('author/s', 'authors')),
          year: row('publication year', 'date published'),
          containerTitle: row('source title'),
          volume: row('volume'),
          issue: row('issue number'),
          pages: pagesOf(row('start page'), row('end page')),
          abstract: row('abstract'),
          issn: row('issns'),
          type: typeByWords(row('publication type')),
          publisher: row('publisher'),
        }),
        keywords: partsOf(row('keywords')),
        ...(cited === undefined
          ? {}
          : {
              references: partsOf(cited).map((citedId, at) => ({
                key: `ref-${at + 1}`,
                citedId,
                unstructured: `Lens ${citedId}`,
              })),
            }),
      };
    }),
};
