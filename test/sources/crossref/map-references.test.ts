import { expect, test } from 'vitest';
import { mapReferences } from '../../../src/sources/crossref/map-references.js';

test('reads every field, with entities resolved', () => {
  const [reference] = mapReferences([
    {
      key: 'ref14',
      'doi-asserted-by': 'publisher',
      DOI: '10.1109/TPAMI.2006.233',
      'first-page': '888',
      'article-title': 'MEGC 2019&#x2013;the second',
      volume: '22',
      issue: '8',
      author: 'shi',
      year: '2000a',
      'journal-title': 'IEEE Trans on PAMI',
    },
  ]);
  expect(reference).toEqual({
    key: 'ref14',
    doiAssertedBy: 'publisher',
    doi: '10.1109/tpami.2006.233',
    firstPage: '888',
    title: 'MEGC 2019–the second',
    volume: '22',
    issue: '8',
    author: 'shi',
    year: 2000,
    containerTitle: 'IEEE Trans on PAMI',
  });
});

test('reads ISSN and ISBN out of the addresses that Crossref makes of them', () => {
  expect(
    mapReferences([
      {
        key: 'a',
        ISSN: 'http://id.crossref.org/issn/0162-8828',
        ISBN: 'https://id.crossref.org/isbn/9783319255170',
        'isbn-type': 'print',
      },
    ]),
  ).toEqual([{ key: 'a', issn: '0162-8828', isbn: '9783319255170' }]);
});

test('makes repeated and absent keys unique, in file order', () => {
  const keys = mapReferences([{ key: 'a' }, { key: 'a' }, {}, { key: 'a' }, { key: null }]).map(
    ({ key }) => key,
  );
  expect(keys).toEqual(['a', 'a~2', 'reference-3', 'a~3', 'reference-5']);
});

test('keeps what stood in the DOI field when it is no DOI', () => {
  expect(mapReferences([{ key: 'a', DOI: 'see text' }])).toEqual([
    { key: 'a', malformedDoi: 'see text', doiAssertedBy: 'publisher' },
  ]);
});

test('passes over what is no object', () => {
  expect(mapReferences([null, 7, 'text', { key: 'a' }])).toEqual([{ key: 'a' }]);
  expect(mapReferences('text')).toEqual([]);
});

test('a volume of which no part is named is the book that the reference means', () => {
  const volume = { author: 'Lotka', 'volume-title': 'Elements of Physical Biology', year: '1925' };
  const [book, chapter, article] = mapReferences([
    { key: 'a', ...volume },
    { key: 'b', ...volume, 'first-page': '12' },
    { key: 'c', ...volume, 'article-title': 'Growth' },
  ]);
  expect(book).toMatchObject({ bookTitle: 'Elements of Physical Biology' });
  expect([chapter?.bookTitle, article?.bookTitle]).toEqual([undefined, undefined]);
});
