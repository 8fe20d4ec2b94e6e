import type { BibliographyReader } from './contract.js';
import { partsOf } from './facts.js';
import { hasColumns, readTable } from './table.js';
import { entryOfTags } from './web-of-science.js';

/** Web of Science, tab-delimited: the tags of the plain text are the header. */
export const webOfScienceTable: BibliographyReader = {
  id: 'web-of-science-table',
  title: 'Web of Science, tab-delimited',
  recognizes: (head) => /^\ufeff?PT\t/.test(head) && hasColumns(head, 'pt', 'au', 'ti', 'so'),
  read: (text) =>
    readTable(text, (row, line) => {
      if (row('ti', 'di', 'ut') === undefined) return 'the row has no title, DOI or number';
      const cited = row('cr');
      return entryOfTags(line, (tag) => row(tag.toLowerCase()), {
        authors: partsOf(row('af', 'bf', 'au', 'ba')),
        cited: cited === undefined ? undefined : partsOf(cited, /;\s+/),
      });
    }),
};
