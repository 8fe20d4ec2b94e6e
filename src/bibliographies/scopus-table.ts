import { defined } from '../model/defined.js';
import { citedInScopus } from './cited-in-scopus.js';
import type { BibliographyReader } from './contract.js';
import { factsOfTexts, pagesOf, partsOf } from './facts.js';
import { ownDoi } from './own-doi.js';
import { hasColumns, readTable } from './table.js';
import { typeByWords } from './types-by-words.js';

/**
 * Scopus CSV: since 2023 authors are parted by `;` and named in full beside their number, before by `, ` as are the
 * parts of a name. Both have `References`.
 * @see https://service.elsevier.com/app/answers/detail/a_id/14243/supporthub/scopus/
 */
export const scopusTable: BibliographyReader = {
  id: 'scopus-table',
  title: 'Scopus CSV',
  recognizes: (head) => hasColumns(head, 'authors', 'title', 'source title') && !hasColumns(head, 'lens id'),
  read: (text) =>
    readTable(text, (row, line) => {
      const title = row('title');
      if (title === undefined && row('doi', 'eid') === undefined) return 'the row has no title, DOI or EID';
      const references = row('references');
      return {
        line,
        ...defined({ id: row('eid'), url: row('link') }),
        ...ownDoi({ fields: [row('doi')], elsewhere: [row('link')] }),
        facts: factsOfTexts({
          title,
          authors: authorsOf(row('author full names'), row('authors')),
          year: row('year'),
          containerTitle: row('source title'),
          shortContainerTitle: row('abbreviated source title'),
          volume: row('volume'),
          issue: row('issue'),
          pages: pagesOf(row('page start'), row('page end')),
          articleNumber: row('art. no.'),
          abstract: row('abstract'),
          issn: row('issn'),
          type: typeByWords(row('document type')),
          publisher: row('publisher'),
        }),
        keywords: [...partsOf(row('author keywords')), ...partsOf(row('index keywords'))],
        ...(references === undefined ? {} : { references: citedInScopus(references) }),
      };
    }),
};

function authorsOf(full: string | undefined, short: string | undefined): string[] {
  if (full !== undefined) return partsOf(full).map((name) => name.replace(/\s*\(\d+\)$/, ''));
  if (short === undefined || /^no author name/i.test(short)) return [];
  if (short.includes(';')) return partsOf(short);
  // `Pan, Y., Yu, C.`: a name ends with the full stop of its initials.
  return partsOf(short, /(?<=\.|\b(?:Jr|Sr|II|III|IV)), (?!(?:Jr|Sr|I{2,3}|IV)\b)/);
}
