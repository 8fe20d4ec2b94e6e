import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { allColumns, type TableColumn, TITLE } from '../../../web/table/columns.js';
import { createSortWorks, rankValues } from '../../../web/table/sort-works.js';
import { sampleDocument } from '../sample-document.js';

const base = sampleDocument({ works: 5, venues: 3, citations: 0 });
const nodes = {
  ...base.nodes,
  label: ['delta', 'Álpha', 'charlie', 'bravo', '“Echo”', 'alpha'],
  year: [2001, null, 2003, 2003, null, 1999],
  venue: ['__proto__', 'CVPR', null, 'cvpr', 'constructor', null],
};
const index = indexDocument({ ...base, nodes });
const column = (id: string): TableColumn => allColumns(index).find((each) => each.id === id) ?? TITLE;
const sorted = (by: TableColumn, descending: boolean, works = [0, 1, 2, 3, 4, 5]) => [
  ...createSortWorks(index)(works, { column: by, descending }),
];

describe('sorting works', () => {
  it('sorts titles without case, accents and quotes, alike ones as in the document', () => {
    expect(sorted(TITLE, false)).toEqual([1, 5, 3, 2, 0, 4]);
  });

  it('turns titles round, alike ones still as in the document', () => {
    expect(sorted(TITLE, true)).toEqual([4, 0, 2, 3, 1, 5]);
  });

  it('has works last in either direction of which only the DOI is known', () => {
    const doi = nodes.label.map((_, work) => `10.1000/w${work}`);
    const label = nodes.label.map((text, work) => (work % 3 === 0 ? (doi[work] ?? '') : text));
    const sort = createSortWorks(indexDocument({ ...base, nodes: { ...nodes, doi, label } }));
    const all = [0, 1, 2, 3, 4, 5];
    expect([...sort(all, { column: TITLE, descending: false })]).toEqual([1, 5, 2, 4, 0, 3]);
    expect([...sort(all, { column: TITLE, descending: true })]).toEqual([4, 2, 1, 5, 0, 3]);
    expect([...sort(all, { column: column('year'), descending: true })]).toEqual([2, 3, 0, 5, 1, 4]);
  });

  it('has absent values last in either direction, ties by title', () => {
    expect(sorted(column('year'), false)).toEqual([5, 0, 3, 2, 1, 4]);
    expect(sorted(column('year'), true)).toEqual([3, 2, 0, 5, 1, 4]);
  });

  it('takes names of the language for text like any other', () => {
    expect(sorted(column('venue'), false)).toEqual([4, 1, 3, 0, 5, 2]);
  });

  it('sorts only the works given', () => {
    expect(sorted(column('year'), true, [4, 0, 3])).toEqual([3, 0, 4]);
    expect(sorted(column('year'), true, [])).toEqual([]);
  });

  it('sorts by a column of which nothing is known by title', () => {
    expect(sorted(column('betweenness'), true)).toEqual([1, 5, 3, 2, 0, 4]);
  });
});

describe('ranks of values', () => {
  it('are dense, from the least, and -1 where there is no value', () => {
    const values = [0.5, undefined, -2, 0.5, 7];
    expect([...rankValues(values, (i) => values[i])]).toEqual([1, -1, 0, 1, 2]);
  });

  it('are in the order of any numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (values) => {
        const ranks = rankValues(values, (i) => values[i]);
        for (const [i, a] of values.entries())
          for (const [j, b] of values.entries())
            expect(Math.sign((ranks[i] ?? 0) - (ranks[j] ?? 0))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
      { numRuns: 30 },
    );
  });
});
