import { expect, test } from 'vitest';
import { mapUpdates } from '../../../src/sources/crossref/map-updates.js';

const map = (fields: object) => mapUpdates(new Map(Object.entries(fields)), '10.1000/a');
const on = (...parts: unknown[]) => ({ 'date-parts': [parts] });

test('reads who changed the work, what kind of change, and when', () => {
  const notices = [
    { DOI: '10.1000/NOTICE', type: 'retraction', source: 'retraction-watch', updated: on(2021, 3, 9) },
    { DOI: '10.1000/notice2', type: 'correction', label: 'Correction', updated: on(2020, 13) },
  ];
  expect(map({ 'updated-by': notices })).toEqual({
    updates: [
      { doi: '10.1000/notice', type: 'retraction', source: 'retraction-watch', date: '2021-03-09' },
      { doi: '10.1000/notice2', type: 'correction', date: '2020' },
    ],
  });
});

test('reads that the record is itself a notice', () => {
  expect(map({ 'update-to': [{ DOI: '10.1000/B', type: 'erratum', updated: on(2020, 2) }] })).toEqual({
    updatesWork: [{ doi: '10.1000/b', type: 'erratum', date: '2020-02' }],
  });
});

test('a version that points at itself says nothing', () => {
  const version = [{ DOI: '10.1000/A', type: 'new_version', source: 'publisher' }];
  expect(map({ 'updated-by': version, 'update-to': version })).toEqual({});
});

test('a retraction in place, pointing at itself in either field, is a retraction of this work', () => {
  const retraction = [{ DOI: '10.1000/A', type: 'retraction', source: 'publisher' }];
  const updates = [{ doi: '10.1000/a', type: 'retraction', source: 'publisher' }];
  expect(map({ 'update-to': retraction })).toEqual({ updates });
  expect(map({ 'updated-by': retraction, 'update-to': retraction })).toEqual({ updates });
});

test('keeps a SICI notice whole', () => {
  const doi = '10.1002/1096-9861(20010212)430:3<i::aid-cne1031>3.0.co;2-v';
  expect(map({ 'updated-by': [{ DOI: doi.toUpperCase(), type: 'erratum' }] }).updates?.[0]?.doi).toBe(doi);
});

test('keeps what Retraction Watch numbers without a DOI or a type, and nothing else without', () => {
  const watch = { source: 'retraction-watch', updated: on(2021, 3, 9) };
  expect(
    map({
      'updated-by': [
        { DOI: 'unavailable', type: 'retraction', 'record-id': 4767, ...watch },
        { DOI: '10.1000/n', 'record-id': '4768', source: 'retraction-watch' },
        { 'record-id': '4769', label: 'Expression of concern', source: 'retraction-watch' },
        { DOI: 'none', type: 'retraction', source: 'publisher' },
        { DOI: '10.1000/m', source: 'publisher' },
      ],
    }),
  ).toEqual({
    updates: [
      { recordId: '4767', type: 'retraction', source: 'retraction-watch', date: '2021-03-09' },
      { doi: '10.1000/n', recordId: '4768', type: 'unspecified', source: 'retraction-watch' },
      { recordId: '4769', type: 'Expression of concern', source: 'retraction-watch' },
    ],
  });
});
