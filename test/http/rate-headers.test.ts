import { expect, test } from 'vitest';
import { readRateHeaders } from '../../src/http/rate-headers.js';

function headers(limit: string | string[], interval = '1s', concurrency = '3') {
  return new Map([
    ['x-rate-limit-limit', [limit].flat()],
    ['x-rate-limit-interval', [interval]],
    ['x-concurrency-limit', [concurrency]],
  ]);
}

test('reads the three limits as Crossref announces them', () => {
  expect(readRateHeaders(headers('10'))).toEqual({ requests: 10, interval: 1_000, concurrency: 3 });
});

test.each([
  ['1s', 1_000],
  ['60s', 60_000],
  ['1m', 60_000],
  ['500ms', 500],
  ['2', 2_000],
  ['1h', 3_600_000],
])('reads the interval %s as %d ms', (text, milliseconds) => {
  expect(readRateHeaders(headers('10', text)).interval).toBe(milliseconds);
});

test.each(['0', '-1', 'NaN', '', 'many', '1e3', '10.5', 'Infinity'])('leaves out the limit %j', (junk) => {
  expect(readRateHeaders(headers(junk, junk, junk))).not.toHaveProperty('requests');
  expect(readRateHeaders(headers(junk, junk, junk))).not.toHaveProperty('concurrency');
});

test.each(['0s', '-1s', 'soon', '', '99999h'])('leaves out the interval %j', (junk) => {
  expect(readRateHeaders(headers('10', junk))).toEqual({ requests: 10, concurrency: 3 });
});

test('leaves out what is not announced', () => {
  expect(readRateHeaders(new Map())).toEqual({});
});

test('takes the stricter of contradicting duplicates', () => {
  expect(readRateHeaders(headers(['50', '10'])).requests).toBe(10);
  expect(readRateHeaders(headers('10, 5')).requests).toBe(5);
});

test('never believes in more than the fastest pool', () => {
  expect(readRateHeaders(headers('100000')).requests).toBe(150);
});
