import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { allColumns } from '../../../web/table/columns.js';
import {
  columnsOf,
  fewColumns,
  shownColumns,
  sortingOf,
  tableCaption,
} from '../../../web/table/shown-columns.js';
import { sampleDocument } from '../sample-document.js';

const connected = indexDocument(sampleDocument({ works: 204, venues: 60, citations: 1000 }));
const offline = indexDocument(sampleDocument({ works: 204, venues: 60, citations: 0 }));
const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id);

describe('the columns of a table', () => {
  it('have ids of their own, and texts and values for every work', () => {
    expect(new Set(ids(allColumns(connected))).size).toBe(allColumns(connected).length);
    for (const { value, text, absent } of allColumns(connected))
      for (const index of [connected, offline])
        if (!absent(index)) expect([value(index, 3) === undefined, text(index, 3) === '']).toContain(false);
  });

  it('are those that the document has values for', () => {
    expect(ids(columnsOf(offline))).not.toContain('betweenness');
    expect(ids(columnsOf(connected))).toContain('betweenness');
    expect(ids(columnsOf(connected))).not.toContain('katz');
  });

  it('leave out at first what is alike for all works', () => {
    expect(ids(shownColumns(connected, columnsOf(connected), null))).toEqual([
      ...['title', 'authors', 'year', 'venue', 'inDegree', 'isReferencedByCount', 'pageRank'],
    ]);
  });

  it('are the title and those chosen, in the order of the table', () => {
    const columns = columnsOf(connected);
    expect(ids(shownColumns(connected, columns, ['status', 'year', '__proto__']))).toEqual([
      ...['title', 'year', 'status'],
    ]);
  });

  it('are three on a phone, what is sorted by among them', () => {
    const columns = columnsOf(connected);
    const few = (sortBy: string) =>
      ids(fewColumns(columns, sortingOf(columns, { sortBy, descending: true })));
    expect(few('title')).toEqual(['title', 'year', 'inDegree']);
    expect(few('venue')).toEqual(['title', 'year', 'venue']);
  });
});

describe('the sorting of a table', () => {
  it('is by title where the document lacks the column', () => {
    const sorting = sortingOf(columnsOf(offline), { sortBy: 'inDegree', descending: true });
    expect([sorting.column.id, sorting.descending]).toEqual(['title', false]);
  });

  it('is named in the caption, with how many works pass', () => {
    const by = (sortBy: string) => sortingOf(columnsOf(connected), { sortBy, descending: true });
    const all = connected.document.nodes.id.map((_, work) => work);
    expect(tableCaption(connected, all, by('inDegree'))).toBe(
      '204 works and the survey, sorted by citations here',
    );
    expect(tableCaption(connected, [4, 5], by('pageRank'))).toBe('2 of 204 works, sorted by PageRank');
  });
});
