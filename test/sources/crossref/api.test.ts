import { describe, expect, test } from 'vitest';
import { createPacer } from '../../../src/http/pacer.js';
import { createApi } from '../../../src/sources/crossref/api.js';
import { createHealth } from '../../../src/sources/crossref/health.js';
import { POOLS, type RequestKind } from '../../../src/sources/crossref/pools.js';
import { createThrottle } from '../../../src/sources/crossref/throttle.js';
import { VirtualClock } from '../../http/virtual-clock.js';
import { answer, type Script, scriptedClient, workAnswer } from './scripted-client.js';

const BASE = 'https://api.crossref.org';
const WORK = `${BASE}/works/10.1000%2Fa`;
const RESET = { failure: 'reset', message: 'the connection broke' } as const;
const PAGE = '<html><body>504 Gateway Time-out</body></html>';

function setUp(script: Script, stop = new AbortController()) {
  const clock = new VirtualClock();
  const random = () => 0.5;
  const { client, requests } = scriptedClient(clock, script);
  const pacer = (kind: RequestKind) => createPacer({ clock, limit: POOLS.polite[kind], maxConcurrency: 3 });
  const throttle = () => createThrottle({ clock, random, origin: BASE });
  const health = createHealth({ clock, origin: BASE, startDeadline: 10_000 });
  const options = {
    base: BASE,
    headers: {},
    clock,
    random,
    emit: () => {},
    pacers: { single: pacer('single'), list: pacer('list') },
    throttles: { single: throttle(), list: throttle() },
    health,
    onHeaders: () => {},
  };
  const api = createApi(options, client, stop.signal);
  health.watch(stop.signal, (error) => stop.abort(error));
  return {
    api,
    clock,
    requests,
    health,
    pause: (kind: RequestKind, milliseconds: number) => options.pacers[kind].pause(milliseconds),
    ask: (kind: RequestKind, url = WORK) => clock.run(api.ask(kind, url, 'work')),
  };
}

/** Answers in order; the last one again and again. */
function inOrder(...answers: ReturnType<Script>[]): Script {
  return (_, number) => answers[Math.min(number, answers.length) - 1] ?? 'silence';
}

describe('statuses', () => {
  test.each([
    [404, 'absent', 'Resource not found.', {}],
    [410, 'absent', 'Resource not found.', {}],
    [404, 'absent', { status: 'failed', 'message-type': 'resource-failure', message: [] }, {}],
    [301, 'redirect', '', { location: '/works/10.1000/b' }],
    [400, 'rejected', { status: 'failed', 'message-type': 'validation-failure', message: [] }, {}],
    [414, 'rejected', '', {}],
  ])('%d is taken as %s at once, when it is Crossref that says so', async (status, type, body, headers) => {
    const { ask, requests } = setUp(inOrder(answer(status, body, headers)));
    expect(await ask('single')).toMatchObject({ type });
    expect(requests).toHaveLength(1);
  });

  test.each([401, 403])('%d ends everything, without another try', async (status) => {
    const { ask, requests } = setUp(inOrder(answer(status)));
    await expect(ask('single')).rejects.toMatchObject({ code: 'SOURCE_BLOCKED' });
    expect(requests).toHaveLength(1);
  });

  test.each([
    ['503', answer(503, PAGE)],
    ['408', answer(408)],
    ['500 with an exception', answer(500, { status: 'error', message: { message: 'Response Exception' } })],
    ['HTML with 200', answer(200, PAGE)],
    ['HTML with 404', answer(404, PAGE)],
    ['HTML with 400', answer(400, PAGE)],
    ['a 404 without a word', answer(404)],
    ['an error with 200', answer(200, { status: 'error', message: { message: 'Response Exception' } })],
    ['JSON of another kind', answer(200, { login: 'required' })],
    [
      'another type of message',
      answer(200, { status: 'ok', 'message-type': 'work-list', message: { items: [] } }),
    ],
    ['the login page of a portal', answer(302, '', { location: 'http://portal.test/login?you=1' })],
    ['a redirect to a page of the same server', answer(302, '', { location: '/login' })],
    ['511', answer(511, PAGE)],
    ['truncated JSON', answer(200, '{"status":"ok","mess')],
    ['a broken connection', RESET],
    ['silence', 'silence' as const],
  ])('%s is tried again', async (_, bad) => {
    const { ask, requests } = setUp(inOrder(workAnswer('10.1000/x'), bad, workAnswer('10.1000/a')));
    await ask('single');
    expect(await ask('single')).toMatchObject({ type: 'message' });
    expect(requests).toHaveLength(3);
  });

  test('a compressed body of an unknown kind is not tried again', async () => {
    const { ask, requests } = setUp(inOrder(answer(200, 'x', { 'content-encoding': 'br' })));
    expect(await ask('single')).toMatchObject({ type: 'unusable', reason: 'encoding' });
    expect(requests).toHaveLength(1);
  });

  test('more data than the cap is not tried again', async () => {
    const { ask } = setUp(inOrder({ failure: 'too-large', message: 'too much' }));
    expect(await ask('single')).toMatchObject({ type: 'unusable', reason: 'too-large' });
  });
});

describe('429', () => {
  test('pauses at least as long as asked, and costs no tries', async () => {
    const limited = answer(429, '', { 'retry-after': '7' });
    const { ask, requests } = setUp(
      inOrder(...Array.from({ length: 12 }, () => limited), workAnswer('10.1000/a')),
    );
    expect(await ask('single')).toMatchObject({ type: 'message' });
    expect(requests).toHaveLength(13);
    for (const [index, { at }] of requests.slice(1).entries())
      expect(at - (requests[index]?.at ?? 0)).toBeGreaterThanOrEqual(7_000);
  });

  test('pauses its own class only', async () => {
    const { api, clock, requests } = setUp((path, number) =>
      path.startsWith('/works?') && number === 1
        ? answer(429, '', { 'retry-after': '600' })
        : workAnswer('10.1000/a'),
    );
    const list = api.ask('list', `${BASE}/works?filter=doi:10.1000/a&rows=1`, 'work');
    const single = clock.sleep(1).then(() => api.ask('single', WORK, 'work'));
    await clock.run(Promise.all([list, single]));
    expect(requests.map(({ path }) => path.slice(0, 7))).toEqual(['/works?', '/works/', '/works?']);
    expect(requests[1]?.at).toBeLessThan(1_000);
    expect(requests[2]?.at).toBeGreaterThanOrEqual(600_000);
  });

  test('stops when asked to stay away for long', async () => {
    const { ask, requests } = setUp(inOrder(answer(429, '', { 'retry-after': '2592000' })));
    await expect(ask('single')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(requests).toHaveLength(1);
  });

  test('stops after ten minutes without progress', async () => {
    const { ask, clock, requests } = setUp(inOrder(answer(429)));
    await expect(ask('single')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(clock.now()).toBeGreaterThan(600_000);
    expect(clock.now()).toBeLessThan(700_000);
    expect(requests.length).toBeLessThan(40);
  });

  test('Retry-After of a 503 is kept too', async () => {
    const { ask, requests } = setUp(
      inOrder(answer(503, PAGE, { 'retry-after': '90' }), workAnswer('10.1000/a')),
    );
    await ask('single');
    expect(requests[1]?.at).toBeGreaterThanOrEqual(90_000);
  });
});

describe('a request that always fails', () => {
  test('ends as unusable when the API is otherwise well, after five tries', async () => {
    const { ask, requests } = setUp((path) =>
      path === '/types' ? answer(200, { status: 'ok' }) : answer(500, PAGE),
    );
    expect(await ask('single')).toMatchObject({
      type: 'unusable',
      reason: 'api-error',
      failure: { what: 'answered 500', tries: 5 },
    });
    expect(requests.filter(({ path }) => path !== '/types')).toHaveLength(5);
    expect(requests.filter(({ path }) => path === '/types')).toHaveLength(1);
  });

  test('tries a list as often', async () => {
    const { ask, requests } = setUp((path) =>
      path === '/types' ? answer(200, { status: 'ok' }) : answer(504, PAGE),
    );
    await ask('list', `${BASE}/works?filter=doi:10.1000/a&rows=1`);
    expect(requests.filter(({ path }) => path !== '/types')).toHaveLength(5);
  });

  test('waits longer between tries', async () => {
    const { ask, requests } = setUp((path) =>
      path === '/types' ? answer(200, { status: 'ok' }) : answer(500, PAGE),
    );
    await ask('single');
    const times = requests.slice(0, 5).map(({ at }) => at);
    expect(times.slice(1).map((time, index) => time - (times[index] ?? 0))).toEqual([
      500, 1_000, 2_000, 4_000,
    ]);
  });

  test('ends the crawl as lost when the API fails altogether, within a bounded number of requests', async () => {
    const { ask, requests } = setUp((_, number) => (number === 1 ? workAnswer('10.1000/a') : RESET));
    await ask('single');
    await expect(ask('single')).rejects.toMatchObject({ code: 'SOURCE_LOST' });
    expect(requests.length).toBeLessThanOrEqual(1 + 5 + 5);
  });
});

describe('before anything answered', () => {
  test.each([
    ['refused', 'ECONNREFUSED'],
    ['dns', 'ENOTFOUND'],
  ] as const)('%s gives up within 2 s', async (failure, message) => {
    const { ask, clock, requests } = setUp(inOrder({ failure, message }));
    await expect(ask('list')).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
    expect(clock.now()).toBeLessThanOrEqual(2_000);
    expect(requests).toHaveLength(3);
  });

  test('one refusal is forgiven', async () => {
    const refused = { failure: 'refused', message: 'ECONNREFUSED' } as const;
    const { ask } = setUp(inOrder(refused, workAnswer('10.1000/a')));
    expect(await ask('single')).toMatchObject({ type: 'message' });
  });

  test('silence gives up after 10 s', async () => {
    const { ask, clock } = setUp(inOrder('silence'));
    await expect(ask('single')).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
    expect(clock.now()).toBe(10_000);
  });

  test('connections that break again and again give up within 10 s', async () => {
    const { ask, clock } = setUp(inOrder(RESET));
    await expect(ask('single')).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
    expect(clock.now()).toBeLessThanOrEqual(10_000);
  });

  test('a bad certificate gives up at once', async () => {
    const { ask, requests } = setUp(inOrder({ failure: 'tls', message: 'self-signed certificate' }));
    await expect(ask('single')).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
    expect(requests).toHaveLength(1);
  });

  test('an answer of any status means that something is there', async () => {
    const { ask, health } = setUp(inOrder(answer(503, PAGE)));
    await expect(ask('single')).rejects.toMatchObject({ code: 'SOURCE_LOST' });
    expect(health.everAnswered).toBe(true);
  });
});

test('a pause that an earlier run was told to keep is not taken for silence', async () => {
  const { api, clock, pause } = setUp(inOrder(workAnswer('10.1000/a')));
  pause('single', 60_000);
  expect(await clock.run(api.ask('single', WORK, 'work'))).toMatchObject({ type: 'message' });
  expect(clock.now()).toBeGreaterThanOrEqual(60_000);
});
