import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRecords, serializeRecords } from '../../src/crawl/records-file.js';
import type { Lookup } from '../../src/sources/contract.js';
import { mapCrossrefRecord } from '../../src/sources/crossref/map.js';

const RECORD: Lookup = {
  doi: '10.1000/b',
  record: { doi: '10.1000/b', title: 'A title' },
  raw: { DOI: '10.1000/B', title: ['A title'] },
};
const MISSING: Lookup = { doi: '10.1000/a', missing: 'other-agency', agency: 'DataCite' };

test('writes one line for each DOI, sorted by DOI', () => {
  expect(serializeRecords([RECORD, MISSING])).toBe(
    '{"doi":"10.1000/a","missing":"other-agency","agency":"DataCite"}\n' +
      '{"doi":"10.1000/b","record":{"DOI":"10.1000/B","title":["A title"]}}\n',
  );
});

test('reads what it wrote', () => {
  const { lookups, warnings } = parseRecords(serializeRecords([RECORD, MISSING]), mapCrossrefRecord);
  expect([...lookups.values()]).toEqual([MISSING, RECORD]);
  expect(warnings).toEqual([]);
});

test('keeps an alias under the DOI asked for', () => {
  const alias: Lookup = { ...RECORD, doi: '10.1000/alias' };
  const { lookups } = parseRecords(serializeRecords([alias]), mapCrossrefRecord);
  expect(lookups.get('10.1000/alias')).toEqual(alias);
});

test('drops a torn tail with a warning and keeps the rest', () => {
  const text = serializeRecords([RECORD, MISSING]);
  const { lookups, warnings } = parseRecords(text.slice(0, -10), mapCrossrefRecord);
  expect([...lookups.keys()]).toEqual(['10.1000/a']);
  expect(warnings).toEqual([expect.stringContaining('Line 2')]);
});

test.each([
  'null',
  '[]',
  '17',
  '{}',
  '{"doi":"10.1000/A","missing":"not-found"}',
  '{"doi":"10.1000/a"}',
  '{"doi":"10.1000/a","missing":"because"}',
  '{"doi":"10.1000/a","record":{"title":["no DOI"]}}',
  '{"doi":"10.1000/a","record":null}',
  'not JSON',
])('drops the line %s with a warning', (line) => {
  const { lookups, warnings } = parseRecords(`${line}\n${serializeRecords([RECORD])}`, mapCrossrefRecord);
  expect([...lookups.keys()]).toEqual(['10.1000/b']);
  expect(warnings).toEqual([expect.stringMatching(/^Line 1 /)]);
});

test('accepts a byte order mark, CRLF and empty lines', () => {
  const text = `\ufeff\r\n${serializeRecords([RECORD, MISSING]).replaceAll('\n', '\r\n')}\n\n`;
  const { lookups, warnings } = parseRecords(text, mapCrossrefRecord);
  expect(lookups.size).toBe(2);
  expect(warnings).toEqual([]);
});

test('never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(parseRecords(text, mapCrossrefRecord).lookups.size).toBe(0);
    }),
  );
});
