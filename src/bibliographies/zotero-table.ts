import { defined } from '../model/defined.js';
import type { BibliographyReader } from './contract.js';
import { factsOfTexts, partsOf } from './facts.js';
import { ownDoi } from './own-doi.js';
import { hasColumns, readTable } from './table.js';
import { typeByWords } from './types-by-words.js';

/** Zotero CSV. Types without a column for a DOI have it in `Extra`; `References` belongs to patents. */
export const zoteroTable: BibliographyReader = {
  id: 'zotero-table',
  title: 'Zotero CSV',
  recognizes: (head) => hasColumns(head, 'key', 'item type', 'title'),
  read: (text) =>
    readTable(text, (row, line) => {
      const title = row('title');
      if (title === undefined && row('doi') === undefined) return 'the row has no title and no DOI';
      return {
        line,
        ...defined({ id: row('key'), url: row('url') }),
        ...ownDoi({
          fields: [row('doi')],
          elsewhere: [row('extra'), row('url')],
          arxiv: [/arxiv:\s*\S+/i.exec(row('extra') ?? '')?.[0], row('archive location')],
        }),
        facts: factsOfTexts({
          title,
          authors: partsOf(row('author')),
          editors: partsOf(row('editor')),
          year: row('publication year', 'date'),
          containerTitle: row('publication title', 'proceedings title', 'book title'),
          shortContainerTitle: row('journal abbreviation'),
          volume: row('volume'),
          issue: row('issue'),
          pages: row('pages'),
          edition: row('edition'),
          abstract: row('abstract note'),
          issn: row('issn'),
          type: typeByWords(row('item type')),
          publisher: row('publisher'),
        }),
        keywords: [...partsOf(row('manual tags')), ...partsOf(row('automatic tags'))],
      };
    }),
};
