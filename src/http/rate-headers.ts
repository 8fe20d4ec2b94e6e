import type { RateLimit } from './rate-limit.js';

/** Response headers by lower-case name, each with every value that was sent. */
export type ResponseHeaders = ReadonlyMap<string, readonly string[]>;

const MAX_REQUESTS = 150;
const MAX_INTERVAL_MS = 3_600_000;
const UNITS = new Map([
  ['ms', 1],
  ['', 1_000],
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
]);

/**
 * The limits that a response announces. What is absent, zero or junk is left out, so that the limit in force
 * stays; of contradicting duplicates the stricter one counts.
 * @see `x-rate-limit-limit: 10`, `x-rate-limit-interval: 1s`, `x-concurrency-limit: 3`
 */
export function readRateHeaders(headers: ResponseHeaders): Partial<RateLimit> {
  const requests = strictest(headers.get('x-rate-limit-limit'), wholeNumber, Math.min);
  const interval = strictest(headers.get('x-rate-limit-interval'), duration, Math.max);
  const concurrency = strictest(headers.get('x-concurrency-limit'), wholeNumber, Math.min);
  return {
    ...(requests === undefined ? {} : { requests: Math.min(requests, MAX_REQUESTS) }),
    ...(interval === undefined ? {} : { interval }),
    ...(concurrency === undefined ? {} : { concurrency }),
  };
}

function strictest(
  values: readonly string[] | undefined,
  read: (text: string) => number | undefined,
  choose: (a: number, b: number) => number,
): number | undefined {
  const numbers = (values ?? [])
    .flatMap((value) => value.split(','))
    .map((value) => read(value.trim()))
    .filter((number) => number !== undefined);
  return numbers.length === 0 ? undefined : numbers.reduce((a, b) => choose(a, b));
}

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

function duration(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,9})\s*(ms|s|m|h|)$/.exec(text) ?? [];
  const milliseconds = Number(digits) * (UNITS.get(unit ?? '') ?? Number.NaN);
  return milliseconds > 0 && milliseconds <= MAX_INTERVAL_MS ? milliseconds : undefined;
}
