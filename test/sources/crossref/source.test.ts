import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/http/clock.js';
import type { Lookup } from '../../../src/model/lookup.js';
import type { SourceEvent } from '../../../src/sources/contract.js';
import { type CrossrefOptions, createCrossrefSource } from '../../../src/sources/crossref/source.js';
import type { Fault } from '../../replica/fault.js';
import { GATEWAY_PAGE } from '../../replica/fault.js';
import { createReplica, type Replica, type ReplicaOptions } from '../../replica/replica.js';
import { surveyField } from '../../replica/survey.js';

const FIELD = surveyField();
const DOIS = FIELD.map(({ DOI }) => DOI);
/** Limits at which nothing has to wait, for tests of something else. */
const WIDE = { requests: 150, interval: 100, concurrency: 3 };
/** As a Plus user, who is not slow before the first answer either. */
const QUICK = { plusToken: 'key' };
const UNLIMITED = { limits: { polite: { single: WIDE, list: WIDE } } };

const open: Replica[] = [];
afterEach(async () => {
  for (const replica of open.splice(0)) await replica.close();
});

async function start(options: ReplicaOptions): Promise<Replica> {
  const replica = await createReplica(options);
  open.push(replica);
  return replica;
}

/** A source that never lets chance make it wait. */
function sourceFor(baseUrl: string, options: Partial<CrossrefOptions> = {}) {
  const events: SourceEvent[] = [];
  const source = createCrossrefSource({
    baseUrl,
    mailto: 'you@example.org',
    userAgentVersion: '0.0.0',
    clock: systemClock,
    random: () => 0,
    emit: (event) => events.push(event),
    ...options,
  });
  const ask = async (dois: readonly string[]) => {
    const lookups = new Map<string, Lookup>();
    for await (const lookup of source.lookup(dois)) {
      expect(lookups.has(lookup.doi)).toBe(false);
      lookups.set(lookup.doi, lookup);
    }
    expect(lookups.size).toBe(dois.length);
    return lookups;
  };
  const notices = () => events.flatMap((event) => (event.type === 'notice' ? [event.message] : []));
  return { source, ask, events, notices };
}

function outcome(lookup: Lookup | undefined): string {
  if (lookup === undefined) return 'nothing';
  return 'record' in lookup ? lookup.record.doi : lookup.missing;
}

describe('at Crossref’s own limits', () => {
  test('fetches the 164 works of the survey with two lists and no violation', async () => {
    const replica = await start({ records: FIELD });
    const { ask } = sourceFor(replica.url);
    const lookups = await ask(DOIS);
    for (const doi of DOIS) expect(outcome(lookups.get(doi))).toBe(doi);
    expect(replica.requests('list')).toHaveLength(2);
    expect(replica.requests('single')).toHaveLength(0);
    expect(replica.violations).toEqual([]);
  });

  test('finds aliases, other agencies, DOIs with a comma, and says what nobody knows', async () => {
    const records = [...FIELD.slice(0, 50), { DOI: '10.1000/with,comma', title: ['A comma'] }];
    const replica = await start({
      records,
      aliases: { '10.1000/alias': '10.1000/second', '10.1000/second': FIELD[3]?.DOI ?? '' },
      agencies: { '10.5281/zenodo.1': { id: 'datacite', label: 'DataCite' } },
    });
    const { ask } = sourceFor(replica.url);
    const others = ['10.1000/alias', '10.1000/with,comma', '10.5281/zenodo.1', '10.1000/nobody'];
    const lookups = await ask([...DOIS.slice(0, 50), ...others]);
    expect(others.map((doi) => outcome(lookups.get(doi)))).toEqual([
      FIELD[3]?.DOI,
      '10.1000/with,comma',
      'other-agency',
      'not-found',
    ]);
    expect(lookups.get('10.5281/zenodo.1')).toMatchObject({ agency: 'DataCite' });
    expect(replica.violations).toEqual([]);
    expect(replica.requests('list')).toHaveLength(1);
  });

  test('asks for one DOI with one request', async () => {
    const replica = await start({ records: FIELD });
    const { ask } = sourceFor(replica.url);
    expect(outcome((await ask([DOIS[0] ?? ''])).get(DOIS[0] ?? ''))).toBe(DOIS[0]);
    expect(replica.log.map(({ target }) => target)).toEqual([`/works/${encodeURIComponent(DOIS[0] ?? '')}`]);
  });

  test('obeys limits that drop mid-run, and calls nothing missing that was only refused', async () => {
    const single = { requests: 10, interval: 1_000, concurrency: 3 };
    const list = { requests: 3, interval: 1_000, concurrency: 3 };
    const records = Array.from({ length: 12 }, (_, index) => ({ DOI: `10.1000/a,${index}` }));
    const replica = await start({
      records,
      limits: { polite: { single, list } },
      faults: ({ number }) => {
        if (number === 6) Object.assign(single, { requests: 4, concurrency: 1 });
        return undefined;
      },
    });
    const { ask } = sourceFor(replica.url, { random: () => 1 });
    const lookups = await ask(records.map(({ DOI }) => DOI));
    for (const [doi, lookup] of lookups) expect(outcome(lookup)).toBe(doi);
    // What was on its way when the limit dropped may still be refused; nothing after that is.
    expect(replica.violations.length).toBeLessThanOrEqual(3);
  });
});

describe('who asks', () => {
  test('tells the address the user gave, in the User-Agent alone', async () => {
    const replica = await start({ records: FIELD });
    await sourceFor(replica.url).ask(DOIS.slice(0, 3));
    expect(replica.log[0]?.headers['user-agent']).toContain('mailto:you@example.org');
    expect(replica.log[0]?.target).not.toContain('example.org');
  });

  test('without an address makes none up, keeps to the public pool and says so', async () => {
    const replica = await start({ records: FIELD });
    const { source, notices } = sourceFor(replica.url);
    const anonymous = createCrossrefSource({
      baseUrl: replica.url,
      userAgentVersion: '0.0.0',
      clock: systemClock,
      random: () => 0,
      emit: (event) => event.type === 'notice' && said.push(event.message),
    });
    const said: string[] = [];
    const got: string[] = [];
    for await (const { doi } of anonymous.lookup(DOIS)) got.push(doi);
    expect(got).toHaveLength(164);
    expect(said).toEqual([expect.stringContaining('public pool')]);
    expect(replica.log.every(({ headers }) => !headers['user-agent']?.includes('mailto'))).toBe(true);
    expect(replica.violations).toEqual([]);
    expect(source.id).toBe('crossref');
    expect(notices()).toEqual([]);
  });

  test('says so once, and slows down, when Crossref serves another pool than asked for', async () => {
    const replica = await start({ records: FIELD, detectPolite: false });
    const { ask, notices } = sourceFor(replica.url);
    await ask(DOIS);
    expect(notices()).toEqual([expect.stringMatching(/public pool.*polite/)]);
  });

  test('sends the Plus token', async () => {
    const replica = await start({ records: FIELD });
    await sourceFor(replica.url, { plusToken: 'key' }).ask(DOIS.slice(0, 1));
    expect(replica.log[0]?.headers['crossref-plus-api-token']).toBe('Bearer key');
  });

  test('never tells address or token in events and errors', async () => {
    const replica = await start({ ...UNLIMITED, faults: () => ({ type: 'status', status: 403 }) });
    const { ask, events } = sourceFor(replica.url, { plusToken: 'secret-key' });
    const error = await ask(DOIS).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'SOURCE_BLOCKED' });
    expect(`${JSON.stringify(events)} ${String(error)}`).not.toMatch(/secret-key|you@example/);
  });
});

describe('what goes wrong on the way', () => {
  const first =
    (fault: Fault) =>
    ({ attempt }: { attempt: number }) =>
      attempt <= 2 ? fault : undefined;
  test.each<Fault>([
    { type: 'reset' },
    { type: 'reset-amid-body' },
    { type: 'truncated-gzip' },
    { type: 'truncated-json' },
    { type: 'false-content-length' },
    { type: 'status', status: 503, body: GATEWAY_PAGE },
    { type: 'status', status: 200, body: GATEWAY_PAGE },
    { type: 'status', status: 500, body: '{"status":"error","message-type":"exception","message":{}}' },
    { type: 'status', status: 200, body: '{"status":"error","message-type":"exception","message":{}}' },
    { type: 'status', status: 302, headers: { location: 'http://portal.test/login' }, body: '' },
    { type: 'status', status: 404, body: GATEWAY_PAGE },
  ])('recovers from %j at the first two tries of everything', async (fault) => {
    const replica = await start({ ...UNLIMITED, records: FIELD.slice(2), faults: first(fault) });
    const lookups = await sourceFor(replica.url, QUICK).ask(DOIS);
    for (const doi of DOIS.slice(2)) expect(outcome(lookups.get(doi))).toBe(doi);
    for (const doi of DOIS.slice(0, 2)) expect(outcome(lookups.get(doi))).toBe('not-found');
  });

  test('keeps to Retry-After before the next request of the class, and calls nothing missing', async () => {
    const fault = { type: 'status', status: 429, headers: { 'retry-after': '1' } } as const;
    const replica = await start({
      records: FIELD,
      faults: ({ number }) => (number === 1 ? fault : undefined),
    });
    const lookups = await sourceFor(replica.url).ask(DOIS);
    for (const doi of DOIS) expect(outcome(lookups.get(doi))).toBe(doi);
    const [refused, next] = replica.requests('list');
    expect((next?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  test.each([400, 414, 504])('halves a list that draws %d', async (status) => {
    const replica = await start({
      ...UNLIMITED,
      records: FIELD,
      faults: ({ target }) =>
        Number(/rows=(\d+)/.exec(target)?.[1]) > 30 ? { type: 'status', status } : undefined,
    });
    const lookups = await sourceFor(replica.url, QUICK).ask(DOIS);
    for (const doi of DOIS) expect(outcome(lookups.get(doi))).toBe(doi);
    expect(replica.requests('single').filter(({ target }) => target !== '/types')).toHaveLength(0);
  });

  test('asks one by one when no lists come at all', async () => {
    const replica = await start({
      ...UNLIMITED,
      records: FIELD,
      faults: ({ kind }) => (kind === 'list' ? { type: 'status', status: 400 } : undefined),
    });
    const lookups = await sourceFor(replica.url, QUICK).ask(DOIS);
    for (const doi of DOIS) expect(outcome(lookups.get(doi))).toBe(doi);
    expect(replica.requests('list').length).toBeLessThan(50);
  });

  test('isolates one work that spoils every answer it is in', async () => {
    const bad = DOIS[77] ?? '';
    const replica = await start({
      ...UNLIMITED,
      records: FIELD,
      faults: ({ target }) =>
        decodeURIComponent(target).includes(bad)
          ? { type: 'status', status: 500, body: GATEWAY_PAGE }
          : undefined,
    });
    const lookups = await sourceFor(replica.url, QUICK).ask(DOIS);
    for (const doi of DOIS) expect(outcome(lookups.get(doi))).toBe(doi === bad ? 'api-error' : doi);
  });

  test.each([
    ['another work', { status: 'ok', 'message-type': 'work', message: { DOI: '10.1000/other' } }, 'mismatch'],
    ['no DOI', { status: 'ok', 'message-type': 'work', message: { title: ['x'] } }, 'malformed'],
    ['a list', { status: 'ok', 'message-type': 'work-list', message: { items: [] } }, 'malformed'],
    ['an error', { status: 'error', 'message-type': 'exception', message: { message: 'x' } }, 'api-error'],
  ])('takes %s that came for a work for an outcome of that work', async (_, json, reason) => {
    const replica = await start({
      ...UNLIMITED,
      faults: ({ target }) =>
        target === '/types' ? undefined : { type: 'status', status: 200, body: JSON.stringify(json) },
    });
    const lookups = await sourceFor(replica.url).ask(['10.1000/a']);
    expect(outcome(lookups.get('10.1000/a'))).toBe(reason);
  });

  test('takes another DOI for the work when the record names the one asked for as an alias', async () => {
    const message = { DOI: '10.1000/primary', aliases: ['10.1000/ALIAS'] };
    const body = JSON.stringify({ status: 'ok', 'message-type': 'work', message });
    const replica = await start({ ...UNLIMITED, faults: () => ({ type: 'status', status: 200, body }) });
    const lookups = await sourceFor(replica.url).ask(['10.1000/alias']);
    expect(outcome(lookups.get('10.1000/alias'))).toBe('10.1000/primary');
  });

  test('gives up on redirects that go round or away', async () => {
    const replica = await start({
      ...UNLIMITED,
      aliases: { '10.1000/a': '10.1000/b', '10.1000/b': '10.1000/a' },
      faults: ({ target }) =>
        target.includes('away')
          ? { type: 'status', status: 301, headers: { location: 'http://127.0.0.2/works/10.1000/x' } }
          : undefined,
    });
    const { ask } = sourceFor(replica.url);
    expect(outcome((await ask(['10.1000/a'])).get('10.1000/a'))).toBe('redirect');
    expect(replica.log).toHaveLength(4);
    expect(outcome((await ask(['10.1000/away'])).get('10.1000/away'))).toBe('redirect');
    expect(replica.requests('single').filter(({ target }) => target.includes('away'))).toHaveLength(5);
  });

  test('asks for a DOI with doubled hyphens as given, then with single ones, and keeps both names', async () => {
    const record = { DOI: '10.1007/978-3-642-33709-3_1', title: ['A chapter'] };
    const replica = await start({ ...UNLIMITED, records: [record, ...FIELD] });
    const [doubled, nowhere] = ['10.1007/978--3--642-33709-3_1', '10.1007/978--3--642-00000-0_1'];
    const lookups = await sourceFor(replica.url, QUICK).ask([doubled, nowhere, ...DOIS.slice(0, 3)]);
    expect([outcome(lookups.get(doubled)), outcome(lookups.get(nowhere))]).toEqual([record.DOI, 'not-found']);
    const asked = replica.requests('single').map(({ target }) => decodeURIComponent(target));
    expect(asked.filter((target) => target.includes('33709'))).toEqual([
      `/works/${doubled}`,
      `/works/${record.DOI}`,
    ]);
  });

  test('takes a DOI with doubled hyphens that is registered so for what it is', async () => {
    const records = ['10.1000/a--b', '10.1000/a-b'].map((DOI) => ({ DOI, title: [DOI] }));
    const replica = await start({ ...UNLIMITED, records });
    expect(outcome((await sourceFor(replica.url).ask(['10.1000/a--b'])).get('10.1000/a--b'))).toBe(
      '10.1000/a--b',
    );
  });

  test('does not take trouble at the registration agency for absence', async () => {
    const replica = await start({
      ...UNLIMITED,
      faults: ({ target }) => (target.endsWith('/agency') ? { type: 'status', status: 500 } : undefined),
    });
    const lookup = (await sourceFor(replica.url).ask(['10.1000/a'])).get('10.1000/a');
    expect(lookup).toMatchObject({ missing: 'api-error', failure: { what: 'answered 500', tries: 5 } });
  });

  test('does not ask for what is longer than the API takes', async () => {
    const replica = await start({});
    const doi = `10.1000/${'x'.repeat(4_000)}`;
    expect(outcome((await sourceFor(replica.url).ask([doi])).get(doi))).toBe('too-long');
    expect(replica.log).toHaveLength(0);
  });

  test('says that an address without lists of works is not the API', async () => {
    const replica = await start({ ...UNLIMITED, faults: () => ({ type: 'status', status: 404 }) });
    await expect(sourceFor(replica.url, QUICK).ask(DOIS)).rejects.toMatchObject({
      code: 'RESPONSE_MALFORMED',
    });
  });
});

describe('the end', () => {
  test('nobody there is SOURCE_UNREACHABLE', async () => {
    const replica = await start({});
    await replica.close();
    open.splice(0);
    await expect(sourceFor(replica.url, QUICK).ask(DOIS)).rejects.toMatchObject({
      code: 'SOURCE_UNREACHABLE',
    });
  });

  test('nothing but silence is SOURCE_UNREACHABLE after the deadline of the start', async () => {
    const replica = await start({ faults: () => ({ type: 'silence' }) });
    const { ask } = sourceFor(replica.url, { startDeadline: 200 });
    await expect(ask(DOIS)).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
  });

  test('an outage after the first answer is SOURCE_LOST, and what came before it was given', async () => {
    const replica = await start({
      ...UNLIMITED,
      records: FIELD,
      faults: ({ number }) => (number === 1 ? undefined : { type: 'reset' }),
    });
    const { source } = sourceFor(replica.url);
    const got: Lookup[] = [];
    const all = (async () => {
      for await (const lookup of source.lookup(DOIS)) got.push(lookup);
    })();
    await expect(all).rejects.toMatchObject({ code: 'SOURCE_LOST' });
    expect(got.length).toBeGreaterThan(50);
  });

  test('an interrupt is INTERRUPTED', async () => {
    const stop = new AbortController();
    const replica = await start({
      faults: () => {
        stop.abort();
        return { type: 'silence' };
      },
    });
    const { ask } = sourceFor(replica.url, { signal: stop.signal });
    await expect(ask(DOIS)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });

  test('a consumer that leaves ends the requests under way', async () => {
    const replica = await start({ ...UNLIMITED, records: FIELD });
    for await (const lookup of sourceFor(replica.url).source.lookup(DOIS)) {
      expect(lookup.doi).toBeTypeOf('string');
      break;
    }
    expect(replica.requests('list').length).toBeLessThanOrEqual(2);
  });
});
