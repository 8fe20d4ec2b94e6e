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

/** What a server allows one client, for one class of requests. */
export interface RateLimit {
  /** Requests in each interval, a whole number ≥ 1. */
  readonly requests: number;
  /** Milliseconds. */
  readonly interval: number;
  /** Requests under way at the same time, a whole number ≥ 1. */
  readonly concurrency: number;
}

/**
 * How long `Retry-After` asks to stay away, in milliseconds from now: seconds (decimals too) or an HTTP date.
 *
 * Of several values the latest valid one counts; negative, past and junk values say nothing.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function readRetryAfter(values: readonly string[], wallClock: number): number | undefined {
  const waits = values
    .map((value) => secondsWait(value.trim()) ?? dateWait(value.trim(), wallClock))
    .filter((wait) => wait !== undefined && wait > 0);
  return waits.length === 0 ? undefined : waits.reduce((a, b) => Math.max(a ?? 0, b ?? 0));
}

function secondsWait(text: string): number | undefined {
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(text) ? Number(text) * 1_000 : undefined;
}

/** Only texts that name a month are dates: `Date.parse` would take almost any digits for one. */
function dateWait(text: string, wallClock: number): number | undefined {
  if (!/[a-z]{3}/i.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isFinite(date) ? date - wallClock : undefined;
}
