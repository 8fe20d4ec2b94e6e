import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { allColumns } from '../../../web/table/columns.js';
import { tableCsv } from '../../../web/table/table-csv.js';
import { sampleDocument } from '../sample-document.js';

const base = sampleDocument({ works: 3, venues: 2, citations: 0 });
const long = `${'very long '.repeat(100)}end`;
const nodes = {
  ...base.nodes,
  label: ['=HYPERLINK("http://x")', 'A "quoted", title\r\nof two lines', long, '\u202etrick'],
  authors: [['@cmd', 'Wei Li'], ['Ana Zhang', 'Jo Li', 'Wei Novák'], null, []],
  year: [2001, null, 2003, 1999],
  pageRank: [0.123456789, null, -0.5, 0],
};
const index = indexDocument({ ...base, nodes });
const columns = allColumns(index).filter(({ id }) => ['title', 'authors', 'year', 'pageRank'].includes(id));

describe('a table as CSV', () => {
  const text = tableCsv(index, Int32Array.from([1, 0, 3, 2]), columns);

  it('is read by another program with the rows in their order and nothing cut or rounded', () => {
    expect(parse(text)).toEqual([
      ['Title', 'Authors', 'Year', 'PageRank'],
      ['A "quoted", title\r\nof two lines', 'Ana Zhang; Jo Li; Wei Novák', '', ''],
      ['\'=HYPERLINK("http://x")', "'@cmd; Wei Li", '2001', '0.123456789'],
      ['\u202etrick', '', '1999', '0'],
      [long, '', '2003', '-0.5'],
    ]);
  });

  it('ends each line with CRLF', () => {
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('has headers alone where no work is shown', () => {
    expect(tableCsv(index, [], columns)).toBe('Title,Authors,Year,PageRank\r\n');
  });
});
