import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapCrossrefRecord } from '../../../src/sources/crossref/map.js';

const map = (fields: object) => mapCrossrefRecord({ DOI: '10.1000/a', ...fields });

test('reads a record of proceedings', () => {
  const record = map({
    DOI: '10.1109/ICCV.2007.4408927',
    type: 'proceedings-article',
    title: ['A <i>Seeded</i> Framework &amp;\n    more'],
    author: [{ given: 'Ali Kemal', family: 'Sinop' }, { name: 'A Consortium' }, { given: 'Leo' }],
    'container-title': ['2007 IEEE 11th International Conference on Computer Vision'],
    issued: { 'date-parts': [[2007]] },
    event: { name: '2007 IEEE 11th International Conference on Computer Vision', acronym: 'ICCV' },
    'is-referenced-by-count': 178,
    indexed: { 'date-time': '2026-06-12T16:58:21Z' },
    reference: [{ key: 'ref1', DOI: '10.1006/GMIP.1998.0480', 'doi-asserted-by': 'crossref' }],
  });
  expect(record).toEqual({
    doi: '10.1109/iccv.2007.4408927',
    type: 'proceedings-article',
    title: 'A Seeded Framework & more',
    authors: [{ family: 'Sinop', given: 'Ali Kemal' }, { literal: 'A Consortium' }, { literal: 'Leo' }],
    containerTitle: '2007 IEEE 11th International Conference on Computer Vision',
    year: 2007,
    event: { name: '2007 IEEE 11th International Conference on Computer Vision', acronym: 'ICCV' },
    isReferencedByCount: 178,
    indexed: '2026-06-12T16:58:21Z',
    references: [{ key: 'ref1', doi: '10.1006/gmip.1998.0480', doiAssertedBy: 'crossref' }],
  });
});

test('is undefined without a DOI', () => {
  for (const message of [null, undefined, 7, 'x', [], {}, { DOI: null }, { DOI: 'no DOI' }])
    expect(mapCrossrefRecord(message)).toBeUndefined();
});

describe('what may be absent, null or of another type is absent', () => {
  test.each([
    ['title', []],
    ['title', null],
    ['title', 'text'],
    ['title', [null]],
    ['title', ['  ']],
    ['author', [{}]],
    ['author', 'text'],
    ['issued', { 'date-parts': [[null]] }],
    ['issued', { 'date-parts': [] }],
    ['container-title', []],
    ['event', []],
    ['is-referenced-by-count', -1],
    ['is-referenced-by-count', 1.5],
    ['reference', []],
    ['reference', {}],
    ['relation', {}],
    ['ISSN', null],
    ['volume', 7],
    ['page', ['1']],
    ['article-number', ''],
    ['abstract', ['text']],
    ['abstract', '<jats:title>Abstract</jats:title>'],
    ['subtype', null],
    ['subtitle', [null, ' ']],
    ['short-title', {}],
    ['published-print', { 'date-parts': [[null]] }],
    ['published-online', '2020'],
    ['updated-by', [{ DOI: 'no DOI', type: 'retraction' }]],
    ['update-to', [{ DOI: '10.1000/b' }, null, 'text']],
  ])('%s: %j', (field, value) => {
    expect(map({ [field]: value })).toEqual({ doi: '10.1000/a' });
  });
});

test('prefers the year of publication to the year issued', () => {
  const dates = { published: { 'date-parts': [[2021, 3]] }, issued: { 'date-parts': [[2020]] } };
  expect(map(dates)?.year).toBe(2021);
  expect(map({ ...dates, published: { 'date-parts': [[null]] } })?.year).toBe(2020);
});

test('of several containers takes the last, and keeps them all', () => {
  expect(map({ 'container-title': ['Lecture Notes in Computer Science', 'ECCV 2018'] })).toEqual({
    doi: '10.1000/a',
    containerTitle: 'ECCV 2018',
    containerTitles: ['Lecture Notes in Computer Science', 'ECCV 2018'],
  });
  expect(map({ 'container-title': ['Sensors', 'Sensors'] })).toEqual({
    doi: '10.1000/a',
    containerTitle: 'Sensors',
  });
});

test('reads where in the container the work stands', () => {
  const place = {
    volume: '7',
    issue: '11/12',
    page: '13-24',
    'article-number': 'e33693',
    subtype: 'preprint',
  };
  expect(map(place)).toEqual({
    doi: '10.1000/a',
    volume: '7',
    issue: '11/12',
    pages: '13-24',
    articleNumber: 'e33693',
    subtype: 'preprint',
  });
});

test('reads the abstract as plain text, and the publisher', () => {
  const abstract = '<jats:title>Abstract</jats:title><jats:p>We <jats:bold>show</jats:bold> it.</jats:p>';
  expect(map({ abstract, publisher: 'Wiley &amp; Sons' })).toEqual({
    doi: '10.1000/a',
    abstract: 'We show it.',
    publisher: 'Wiley & Sons',
  });
});

test('keeps relations to other DOIs', () => {
  const relation = {
    'is-preprint-of': [{ 'id-type': 'doi', id: '10.1000/B', 'asserted-by': 'subject' }],
    'has-review': [{ 'id-type': 'uri', id: 'https://example.org' }],
  };
  expect(map({ relation })?.relations).toEqual([{ type: 'is-preprint-of', doi: '10.1000/b' }]);
});

test('is not confused by keys such as __proto__', () => {
  const message: unknown = JSON.parse('{"DOI":"10.1000/a","__proto__":{"title":["x"]},"constructor":1}');
  expect(mapCrossrefRecord(message)).toEqual({ doi: '10.1000/a' });
});

test('survives 200,000 references', () => {
  const reference = Array.from({ length: 200_000 }, (_, index) => ({ key: `r${index}` }));
  expect(map({ reference })?.references).toHaveLength(200_000);
});

test('never throws, whatever the fields hold', () => {
  const names = [
    'title',
    'author',
    'issued',
    'event',
    'reference',
    'relation',
    'updated-by',
    'update-to',
    'subtitle',
    'original-title',
    'published-online',
    'page',
    'ISSN',
    'indexed',
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), (fields) => {
      expect(map(fields)?.doi).toBe('10.1000/a');
    }),
  );
});
