import { expect, test } from 'vitest';
import {
  agencyUrl,
  listUrl,
  parseBaseUrl,
  redirectTarget,
  workUrl,
} from '../../../src/sources/crossref/urls.js';

const BASE = 'https://api.crossref.org';

test('encodes a DOI whole in the path', () => {
  expect(workUrl(BASE, '10.1002/(sici)1096<1::aid>3.0;2-#')).toBe(
    `${BASE}/works/10.1002%2F(sici)1096%3C1%3A%3Aaid%3E3.0%3B2-%23`,
  );
  expect(agencyUrl(BASE, '10.5284/1011335')).toBe(`${BASE}/works/10.5284%2F1011335/agency`);
});

test('asks for as many rows as there are DOIs, and leaves brackets, slashes and colons as they are', () => {
  expect(listUrl(BASE, ['10.1016/0004-3702(81)90024-2', '10.1000/a:b<c>;#&+%?'])).toBe(
    `${BASE}/works?filter=doi:10.1016/0004-3702(81)90024-2,doi:10.1000/a:b%3Cc%3E%3B%23%26%2B%25%3F&rows=2`,
  );
});

test('survives lone surrogates', () => {
  expect(workUrl(BASE, '10.1000/\ud800')).toBe(`${BASE}/works/10.1000%2F%EF%BF%BD`);
});

test.each([
  ['https://api.crossref.org', 'https://api.crossref.org'],
  ['https://api.crossref.org/', 'https://api.crossref.org'],
  ['http://127.0.0.1:8080/crossref/', 'http://127.0.0.1:8080/crossref'],
])('reads the base address %s', (text, base) => {
  expect(parseBaseUrl(text)).toBe(base);
});

test.each([
  'api.crossref.org',
  'ftp://api.crossref.org',
  'https://x/?a=1',
  '',
])('refuses the base %j', (text) => {
  expect(() => parseBaseUrl(text)).toThrow(expect.objectContaining({ code: 'USAGE' }));
});

test.each([
  ['/works/10.26434/chemrxiv.5406907.v5', '10.26434/chemrxiv.5406907.v5'],
  ['/works/10.26434%2FCHEMRXIV.5406907', '10.26434/chemrxiv.5406907'],
  [`${BASE}/works/10.1000/a`, '10.1000/a'],
])('reads where %s leads', (location, doi) => {
  expect(redirectTarget(BASE, `${BASE}/works/10.1000%2Fb`, location)).toBe(doi);
});

test.each([
  'https://evil.example/works/10.1000/a',
  '/elsewhere',
  '',
  'http://[',
  '/works/not-a-doi',
])('does not follow %j', (location) => {
  expect(redirectTarget(BASE, `${BASE}/works/10.1000%2Fb`, location)).toBeUndefined();
});
