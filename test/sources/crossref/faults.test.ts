import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { HttpAnswer } from '../../../src/http/http-client.js';
import { createPacer } from '../../../src/http/pacer.js';
import { readRateHeaders } from '../../../src/http/rate-headers.js';
import { createApi } from '../../../src/sources/crossref/api.js';
import { createHealth } from '../../../src/sources/crossref/health.js';
import { POOLS, type RequestKind } from '../../../src/sources/crossref/pools.js';
import { readAnswer } from '../../../src/sources/crossref/reply.js';
import { resolveSingle } from '../../../src/sources/crossref/resolve-single.js';
import { createThrottle } from '../../../src/sources/crossref/throttle.js';
import { VirtualClock } from '../../http/virtual-clock.js';
import { answer, type Script, scriptedClient, workAnswer } from './scripted-client.js';

const BASE = 'https://api.crossref.org';
const DOI = '10.1000/a';
const GOOD = workAnswer(DOI);
const GOOD_TEXT = new TextDecoder().decode(GOOD.body);
const PAGE = '<html><body>504 Gateway Time-out</body></html>';
const NOT_FOUND = answer(404, 'Resource not found.');

/** What becomes of a work that is asked for after another has been answered, and how it was asked for. */
async function ask(fault: Script) {
  const clock = new VirtualClock();
  const random = () => 0.5;
  const { client, requests } = scriptedClient(clock, (path, number) => {
    if (number === 1) return workAnswer('10.1000/first');
    return path === '/types' && !dead ? answer(200, { status: 'ok' }) : fault(path, number - 1);
  });
  const dead = fault === offline;
  const throttles = { single: throttle(), list: throttle() };
  function throttle() {
    return createThrottle({ clock, random, origin: BASE });
  }
  const pacer = (kind: RequestKind) => createPacer({ clock, limit: POOLS.polite[kind], maxConcurrency: 3 });
  const pacers = { single: pacer('single'), list: pacer('list') };
  const api = createApi(
    {
      base: BASE,
      headers: {},
      clock,
      random,
      emit: () => {},
      pacers,
      throttles,
      health: createHealth({ clock, origin: BASE, startDeadline: 10_000 }),
      onHeaders: (kind, headers) => pacers[kind].adopt(readRateHeaders(headers)),
    },
    client,
    new AbortController().signal,
  );
  const resolver = { api, base: BASE, emit: () => {}, lists: { failures: 0, everCame: false } };
  await clock.run(resolveSingle(resolver, '10.1000/first'));
  const began = clock.now();
  const outcome = await clock.run(
    resolveSingle(resolver, DOI).then(
      (lookup) => ('record' in lookup ? lookup.record.doi : lookup.missing),
      (error: { code: string }) => error.code,
    ),
  );
  const asked = requests.filter(({ path }) => path !== '/types').slice(1);
  return { outcome, tries: asked.length, waited: (asked[1]?.at ?? began) - (asked[0]?.at ?? began) };
}

const failing = (failure: 'dns' | 'refused' | 'reset' | 'timeout' | 'tls') => (): ReturnType<Script> => ({
  failure,
  message: failure,
});
const offline: Script = failing('dns');
const always =
  (what: HttpAnswer): Script =>
  () =>
    what;
/** Once, and then as it should be. */
const once =
  (what: ReturnType<Script>): Script =>
  (_, number) =>
    number === 1 ? what : GOOD;
const limited = (...retryAfter: string[]) =>
  once({ status: 429, headers: new Map([['retry-after', retryAfter]]), body: new Uint8Array() });
const gzipped = (body: Uint8Array): HttpAnswer => ({
  status: 200,
  headers: new Map([['content-encoding', ['gzip']]]),
  body,
});
const redirect = (location: string) => answer(301, '', { location });

/** Fault, script, and what must come of it: the outcome, and the number of requests (without probes). */
const ROWS: readonly (readonly [string, Script, string, number])[] = [
  ['Network: a name that cannot be resolved once', once({ failure: 'dns', message: '' }), DOI, 2],
  ['Network: refused once', once({ failure: 'refused', message: '' }), DOI, 2],
  ['Network: reset before headers or mid-body', once({ failure: 'reset', message: '' }), DOI, 2],
  ['Network: a slow drip, ended at the deadline', once({ failure: 'timeout', message: '' }), DOI, 2],
  ['Network: silence', once('silence'), DOI, 2],
  ['Network: an invalid certificate', failing('tls'), 'SOURCE_LOST', 1],
  ['Network: offline mid-crawl', offline, 'SOURCE_LOST', 5],
  ['Status: 429', limited(), DOI, 2],
  ['Status: a 5xx', once(answer(503, PAGE)), DOI, 2],
  ['Status: 5xx for one work alone', always(answer(500, PAGE)), 'api-error', 5],
  ['Status: 404', always(NOT_FOUND), 'not-found', 2],
  ['Status: 403', always(answer(403)), 'SOURCE_BLOCKED', 1],
  ['Status: 401', always(answer(401)), 'SOURCE_BLOCKED', 1],
  ['Status: 400', always(answer(400, { status: 'failed', message: [] })), 'bad-request', 1],
  ['Status: 414', always(answer(414)), 'bad-request', 1],
  ['Status: 301 on the same origin', once(redirect('/works/10.1000/a2')), DOI, 2],
  ['Status: 301 elsewhere', always(redirect('https://example.org/works/10.1000/a')), 'redirect', 5],
  ['Status: 404 in words that are not Crossref’s', always(answer(404, PAGE)), 'api-error', 5],
  ['Status: 301 in a loop', (_, n) => redirect(`/works/10.1000/${n % 2 ? 'b' : 'a'}`), 'redirect', 4],
  [
    'Status: 200 with an error envelope',
    always(answer(200, { status: 'error', message: {} })),
    'api-error',
    5,
  ],
  [
    'Headers: a wrong content type',
    always(answer(200, PAGE, { 'content-type': 'text/html' })),
    'not-json',
    5,
  ],
  [
    'Headers: JSON declared as HTML',
    always({ ...GOOD, headers: new Map([['content-type', ['text/html']]]) }),
    DOI,
    1,
  ],
  [
    'Headers: an unknown content encoding',
    always(answer(200, '{}', { 'content-encoding': 'br' })),
    'encoding',
    1,
  ],
  [
    'Headers: rate headers zero or NaN',
    always({ ...GOOD, headers: new Map([['x-rate-limit-limit', ['0', 'NaN']]]) }),
    DOI,
    1,
  ],
  ['Body: truncated JSON', always(answer(200, '{"status":"ok","mess')), 'bad-json', 5],
  ['Body: nested 100,000 deep', always(answer(200, '['.repeat(1e5) + ']'.repeat(1e5))), 'too-deep', 1],
  ['Body: a byte order mark', always(answer(200, `\ufeff${GOOD_TEXT}`)), DOI, 1],
  [
    'Body: bad UTF-8',
    always({ ...GOOD, body: Buffer.from(GOOD_TEXT.replace('A title', '\xff'), 'latin1') }),
    DOI,
    1,
  ],
  ['Body: another DOI than asked', always(workAnswer('10.1000/z')), 'mismatch', 1],
];

test.each(ROWS)('%s', async (_, fault, outcome, tries) => {
  expect(await ask(fault)).toMatchObject({ outcome, tries });
});

test.each([
  ['Body: truncated gzip', gzipSync(GOOD_TEXT).subarray(0, -9), { type: 'retry' }],
  ['Body: a gzip bomb', gzipSync(Buffer.alloc(65 * 2 ** 20)), { type: 'unusable', reason: 'too-large' }],
])('%s', async (_, body, reply) => {
  expect(await readAnswer(gzipped(body), { wallClock: 0 })).toMatchObject(reply);
});

describe('Headers: Retry-After', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1_000).toUTCString();
  test.each([
    ['a date', [at(90)], 89_000],
    ['decimal', ['2.5'], 2_500],
    ['duplicate: the latest', ['3', '8'], 8_000],
    ['junk beside a valid one', ['soon', '4'], 4_000],
    ['junk: backoff', ['soon'], 1_000],
    ['negative: backoff', ['-5'], 1_000],
    ['a date in the past: backoff', [at(-500)], 1_000],
    ['absent: backoff', [], 1_000],
  ])('%s', async (_, values, atLeast) => {
    const { outcome, waited } = await ask(limited(...values));
    expect(outcome).toBe(DOI);
    expect(waited).toBeGreaterThan(atLeast - 1);
    expect(waited).toBeLessThan(atLeast * 2);
  });

  test('longer than 15 minutes', async () => {
    expect(await ask(limited('901'))).toMatchObject({ outcome: 'RATE_LIMITED', tries: 1 });
  });
});
