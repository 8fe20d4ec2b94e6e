import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/http/clock.js';
import type { Search } from '../../../src/model/lookup.js';
import type { SourceEvent } from '../../../src/sources/contract.js';
import { createCrossrefSource } from '../../../src/sources/crossref/source.js';
import { createReplica, type Replica, type ReplicaOptions } from '../../replica/replica.js';

const WIDE = { requests: 150, interval: 100, concurrency: 3 };
const open: Replica[] = [];
afterEach(async () => {
  for (const replica of open.splice(0)) await replica.close();
});

async function search(queries: readonly string[], options: ReplicaOptions = {}) {
  const replica = await createReplica({ limits: { polite: { single: WIDE, list: WIDE } }, ...options });
  open.push(replica);
  const events: SourceEvent[] = [];
  const source = createCrossrefSource({
    baseUrl: replica.url,
    mailto: 'you@example.org',
    userAgentVersion: '0.0.0',
    clock: systemClock,
    random: () => 0,
    emit: (event) => events.push(event),
  });
  const answers: Search[] = [];
  for await (const answer of source.search?.(queries) ?? []) answers.push(answer);
  const notices = events.flatMap((event) => (event.type === 'notice' ? [event.message] : []));
  return { replica, answers, notices };
}

const RECORDS = ['Hidden emotions', 'Hidden faces', 'Something else'].map((title, index) => ({
  DOI: `10.1000/${index}`,
  title: [title],
}));

describe('a search of Crossref', () => {
  it('takes one list request a query, and answers in the order of the queries', async () => {
    const { replica, answers } = await search(['hidden faces', 'nothing of it', 'hidden emotions'], {
      records: RECORDS,
    });
    expect(answers.map(({ query }) => query)).toEqual(['hidden faces', 'nothing of it', 'hidden emotions']);
    const hits = answers.map((answer) =>
      'hits' in answer ? answer.hits.map(({ record }) => record.doi) : [],
    );
    expect(hits[0]?.[0]).toBe('10.1000/1');
    expect(hits[1]).toEqual([]);
    expect(hits[2]?.[0]).toBe('10.1000/0');
    expect(replica.requests('list')).toHaveLength(3);
    expect(replica.requests('single')).toHaveLength(0);
  });

  it('gives records as they are, without their place in the search', async () => {
    const { answers } = await search(['hidden faces'], { records: RECORDS });
    const [answer] = answers;
    const [hit] = answer !== undefined && 'hits' in answer ? answer.hits : [];
    expect(hit?.raw).toEqual(RECORDS[1]);
  });

  it('escapes what stands in a query', async () => {
    const query = 'Müller & Söhne: 100 % #1?';
    const { replica } = await search([query], { records: RECORDS });
    const [request] = replica.requests('list');
    expect(new URL(request?.target ?? '', 'http://x').searchParams.get('query.bibliographic')).toBe(query);
  });

  it('asks no more when the first ones are all refused, and says so once', async () => {
    const queries = Array.from({ length: 20 }, (_, index) => `query ${index}`);
    const { replica, answers, notices } = await search(queries, {
      faults: () => ({ type: 'status', status: 400 }),
    });
    expect(answers).toHaveLength(20);
    expect(answers.every((answer) => 'failed' in answer && answer.failed === 'bad-request')).toBe(true);
    expect(replica.requests('list').length).toBeLessThan(10);
    expect(notices.filter((notice) => notice.includes('refused the search'))).toHaveLength(1);
  });

  it('tells which answer could not be used, and goes on', async () => {
    const { answers } = await search(['broken', 'hidden faces'], {
      records: RECORDS,
      faults: ({ target }) =>
        target.includes('broken') ? { type: 'rewritten', rewrite: () => '{"status":"ok"}' } : undefined,
    });
    const failure = { what: 'answered with something else than asked for', tries: 5 };
    expect(answers[0]).toEqual({ query: 'broken', failed: 'malformed', failure });
    const [, next] = answers;
    expect(next !== undefined && 'hits' in next && next.hits[0]?.record.doi).toBe('10.1000/1');
  });
});
