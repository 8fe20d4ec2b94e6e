import { defined } from '../model/defined.js';
import type { BibliographyReader } from './contract.js';
import { factsOfTexts, pagesOf, partsOf } from './facts.js';
import { citedInOpenAlex } from './openalex.js';
import { ownDoi } from './own-doi.js';
import { hasColumns, readTable } from './table.js';
import { typeByWords } from './types-by-words.js';

/** What the site of OpenAlex exports: columns are paths in its records, lists are parted by `|`. */
export const openAlexTable: BibliographyReader = {
  id: 'openalex-table',
  title: 'OpenAlex CSV',
  recognizes: (head) =>
    hasColumns(head, 'id', 'doi') &&
    (hasColumns(head, 'authorships.author.display_name') || /openalex\.org\/W\d/i.test(head)),
  read: (text) =>
    readTable(text, (row, line) => {
      const title = row('display_name', 'title');
      if (title === undefined && row('doi') === undefined) return 'the row has no title and no DOI';
      const cited = row('referenced_works');
      return {
        line,
        ...defined({ id: row('id') }),
        ...ownDoi({
          fields: [row('doi', 'ids.doi')],
          elsewhere: [row('primary_location.landing_page_url')],
        }),
        facts: factsOfTexts({
          title,
          authors: partsOf(row('authorships.author.display_name'), '|'),
          year: row('publication_year', 'publication_date'),
          containerTitle: row('primary_location.source.display_name'),
          volume: row('biblio.volume'),
          issue: row('biblio.issue'),
          pages: pagesOf(row('biblio.first_page'), row('biblio.last_page')),
          abstract: row('abstract'),
          issn: row('primary_location.source.issn_l', 'primary_location.source.issn'),
          type: typeByWords(row('type')),
        }),
        keywords: partsOf(row('keywords.display_name'), '|'),
        ...(cited === undefined ? {} : { references: citedInOpenAlex(partsOf(cited, '|')) }),
      };
    }),
};
