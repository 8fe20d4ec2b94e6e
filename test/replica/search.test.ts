import { afterEach, expect, test } from 'vitest';
import type { CrossrefRecord } from './holdings.js';
import { createReplica, type Replica } from './replica.js';
import { SearchIndex } from './search-index.js';

const open: Replica[] = [];
afterEach(async () => {
  for (const replica of open.splice(0)) await replica.close();
});

const TIDES: CrossrefRecord = {
  DOI: '10.1000/tides',
  type: 'journal-article',
  title: ['Tides &amp; <i>mussels</i>'],
  author: [{ given: 'Zoë', family: 'Díaz' }, { name: 'The Shore Group' }],
  'container-title': ['Journal of Shores'],
  issued: { 'date-parts': [[1999, 4]] },
  volume: '12',
  page: '101-110',
};
const FIGURE: CrossrefRecord = {
  DOI: '10.1000/tides.g001',
  type: 'component',
  title: ['Tides and mussels'],
  issued: { 'date-parts': [[null]] },
};
const STARS: CrossrefRecord = { DOI: '10.1000/stars', title: ['Stars'] };

async function ask(query: string) {
  const replica = await createReplica({ records: [STARS, FIGURE, TIDES], unlisted: new Set([STARS.DOI]) });
  open.push(replica);
  const headers = { 'user-agent': 'test (mailto:you@example.org)' };
  const response = await fetch(`${replica.url}/works?${query}`, { headers });
  const text = await response.text();
  const pool = response.headers.get('x-api-pool');
  return { ...JSON.parse(text), status: response.status, pool, text };
}

const found = (records: readonly CrossrefRecord[], query: string) =>
  new SearchIndex(records).search(query).map(({ record }) => record.DOI);

test('answers a search as a list of scored works, best first', async () => {
  const answer = await ask('query.bibliographic=diaz%20tides%20shores%201999%20101&rows=5');
  expect([answer.status, answer.pool, answer['message-type']]).toEqual([200, 'polite-array', 'work-list']);
  const { items, ...rest } = answer.message;
  expect(rest).toEqual({
    facets: {},
    'total-results': 2,
    'items-per-page': 5,
    query: { 'start-index': 0, 'search-terms': null },
  });
  expect(items.map(({ DOI }: CrossrefRecord) => DOI)).toEqual([TIDES.DOI, FIGURE.DOI]);
  expect(items[0].score).toBeGreaterThan(items[1].score);
  expect(answer.text).toContain('10.1000\\/tides');
});

test('gives so many rows as asked, and counts all', async () => {
  const { message } = await ask('query.bibliographic=tides&rows=1');
  expect([message.items.length, message['total-results']]).toEqual([1, 2]);
});

test('gives only the selected fields, the score only when it is selected', async () => {
  const names = async (select: string) =>
    Object.keys((await ask(`query.bibliographic=diaz&select=${select}`)).message.items[0]).sort();
  expect(await names('DOI%2Ctitle')).toEqual(['DOI', 'title']);
  expect(await names('DOI,score,volume')).toEqual(['DOI', 'score', 'volume']);
});

test('searches within a filter', async () => {
  const { message } = await ask(`query.bibliographic=tides&filter=doi:${FIGURE.DOI.toUpperCase()}`);
  expect(message.items.map(({ DOI }: CrossrefRecord) => DOI)).toEqual([FIGURE.DOI]);
});

test('finds nothing by words that it does not hold, nor what lists are silent about', async () => {
  for (const word of ['whales', 'stars', ''])
    expect((await ask(`query.bibliographic=${word}`)).message.items).toEqual([]);
});

test.each([
  ['query.bibliographic=tides&shelf=2', 'unknown-parameter', 'shelf'],
  ['query.title=tides', 'unknown-parameter', 'query.title'],
  ['query.bibliographic=tides&select=DOI,subtype', 'select-not-available', 'subtype'],
  ['query.bibliographic=tides&filter=type:book', 'filter-not-available', 'type:book'],
  ['query.bibliographic=tides&rows=1001', 'integer-not-valid', '1001'],
])('refuses %s', async (query, type, value) => {
  const answer = await ask(query);
  expect([answer.status, answer['message-type']]).toEqual([400, 'validation-failure']);
  expect(answer.message).toEqual([{ type, value, message: expect.any(String) }]);
});

test('finds a work by title, author, container, year, volume and page, whatever the case and diacritics', () => {
  for (const word of ['MUSSELS', 'Díaz', 'zoe', 'shore', 'shores', '1999', '12', '110'])
    expect(found([TIDES, STARS], word), word).toEqual([TIDES.DOI]);
});

test('lets a figure of the same title outrank the work it belongs to', () => {
  expect(found([TIDES, FIGURE, STARS], 'tides and mussels')).toEqual([FIGURE.DOI, TIDES.DOI]);
});

test('puts equal scores in the same order, however the holdings are ordered', () => {
  const copies = ['a', 'b', 'c', 'd', 'e', 'f'].map((suffix) => ({ ...TIDES, DOI: `10.1000/${suffix}` }));
  const order = found(copies, 'tides');
  expect(order).toHaveLength(6);
  expect(found(copies.toReversed(), 'tides')).toEqual(order);
  expect(order).not.toEqual(order.toSorted());
});
