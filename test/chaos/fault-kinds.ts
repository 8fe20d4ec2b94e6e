import type { Random } from '../../src/model/random.js';
import { type Fault, GATEWAY_PAGE } from '../replica/fault.js';

/** A fault as a schedule draws it. */
export interface DrawnFault {
  readonly name: string;
  readonly fault: Fault;
  /** Whether the answer can be used all the same. */
  readonly sound: boolean;
  /** Milliseconds during which no request of the class may follow. */
  readonly stayAway?: number;
}

type Draw = (random: Random) => Omit<DrawnFault, 'name'>;

const spoiled = (fault: Fault) => () => ({ fault, sound: false });
const sound = (fault: Fault) => () => ({ fault, sound: true });
const JSON_TYPE = { 'content-type': 'application/json' };
const FAILED = JSON.stringify({
  status: 'failed',
  'message-type': 'exception',
  'message-version': '1.0.0',
  message: { name: 'class java.lang.RuntimeException', message: 'chaos' },
});

function limited(value: string | string[], stayAway?: number): Draw {
  return () => ({
    fault: { type: 'status', status: 429, headers: { 'retry-after': value } },
    sound: false,
    ...(stayAway === undefined ? {} : { stayAway }),
  });
}

/** A `Retry-After` date; dates have whole seconds, so the wait is what is left of the last one. */
function limitedUntil(seconds: number): Draw {
  return () => {
    const until = Math.ceil(Date.now() / 1_000 + seconds) * 1_000;
    const fault = {
      type: 'status',
      status: 429,
      headers: { 'retry-after': new Date(until).toUTCString() },
    } as const;
    return { fault, sound: false, stayAway: until - Date.now() };
  };
}

/** Faults that pass: the same request, asked again, is answered. */
const PASSING_FAULTS: Readonly<Record<string, Draw>> = {
  reset: spoiled({ type: 'reset' }),
  'reset amid body': spoiled({ type: 'reset-amid-body' }),
  'truncated gzip': spoiled({ type: 'truncated-gzip' }),
  'truncated JSON': spoiled({ type: 'truncated-json' }),
  'false content-length': spoiled({ type: 'false-content-length' }),
  'HTML page with 200': spoiled({
    type: 'status',
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: GATEWAY_PAGE,
  }),
  'gateway page with 504': spoiled({
    type: 'status',
    status: 504,
    headers: { 'content-type': 'text/html' },
    body: GATEWAY_PAGE,
  }),
  '500 exception': spoiled({ type: 'status', status: 500, headers: JSON_TYPE, body: FAILED }),
  '503 without body': spoiled({ type: 'status', status: 503 }),
  '503 with Retry-After': () => ({
    fault: { type: 'status', status: 503, headers: { 'retry-after': '1' } },
    sound: false,
    stayAway: 1_000,
  }),
  'slow drip': sound({ type: 'drip', pieces: 8, pause: 40 }),
  'halt amid body': sound({ type: 'halt-amid-body', pause: 150 }),
  'no rate headers': sound({
    type: 'headers',
    headers: { 'x-rate-limit-limit': null, 'x-rate-limit-interval': null, 'x-concurrency-limit': null },
  }),
  'junk rate headers': sound({
    type: 'headers',
    headers: { 'x-rate-limit-limit': 'NaN', 'x-rate-limit-interval': '0s', 'x-concurrency-limit': '-1' },
  }),
  'wrong content type': sound({ type: 'headers', headers: { 'content-type': 'text/html' } }),
  'byte order mark': sound({ type: 'rewritten', rewrite: (body) => `\ufeff${body}` }),
  '429 without Retry-After': spoiled({ type: 'status', status: 429 }),
  '429 for seconds': limited('1', 1_000),
  '429 for decimal seconds': limited('1.5', 1_500),
  '429 twice named': limited(['0', '2'], 2_000),
  '429 until a date': limitedUntil(1),
  '429 with a negative wait': limited('-5'),
  '429 with junk': limited('soon, or later'),
};

/** Faults of one work that stay: it ends without a record, and every other work is as it was. */
export const LASTING_FAULTS: Readonly<Record<string, Fault>> = {
  'gzip bomb': { type: 'gzip-bomb', megabytes: 80 },
  'unknown encoding': { type: 'headers', headers: { 'content-encoding': 'zstd-of-tomorrow' } },
  'nesting too deep': {
    type: 'status',
    status: 200,
    headers: JSON_TYPE,
    body: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  },
  'error envelope': { type: 'status', status: 200, headers: JSON_TYPE, body: FAILED },
  'another work': {
    type: 'rewritten',
    rewrite: (body) => body.replace(/"DOI":"[^"]*"/, '"DOI":"10.5555\\/somebody-else"'),
  },
  'redirect to itself': { type: 'status', status: 301, headers: { location: '' } },
  'redirect elsewhere': {
    type: 'status',
    status: 302,
    headers: { location: 'http://127.0.0.1:9/works/10.5555/stolen' },
  },
  'validation failure': {
    type: 'status',
    status: 400,
    headers: JSON_TYPE,
    body: '{"status":"failed","message-type":"validation-failure","message":[{"type":"x","value":"y","message":"chaos"}]}',
  },
};

/** Draws one of the faults that pass. */
export function drawPassingFault(random: Random): DrawnFault {
  const kinds = Object.entries(PASSING_FAULTS);
  const [name, draw] = kinds[Math.floor(random() * kinds.length)] ?? kinds[0] ?? [];
  if (name === undefined || draw === undefined) throw new RangeError('There is no fault to draw');
  return { name, ...draw(random) };
}
