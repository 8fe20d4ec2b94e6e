import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { seededRandom } from '../../src/model/random.js';
import { SURVEY_CITATIONS } from '../fixtures/survey-citations.js';
import { createReplica, type Replica } from '../replica/replica.js';
import { syntheticField } from '../replica/synthetic-field.js';
import { citeloom, type Run } from './command-line.js';

const SURVEY_ID = '10.1109/taffc.2022.3205170';
const REFERENCES: { key: string; DOI?: string }[] = JSON.parse(
  readFileSync('data/seeds/taffc.2022.3205170.json', 'utf8'),
).message.reference;
/** Limits at which 39 searches take a second; the published ones are tested elsewhere. */
const QUICK = {
  polite: {
    single: { requests: 10, interval: 1_000, concurrency: 3 },
    list: { requests: 60, interval: 1_000, concurrency: 3 },
  },
};
const NOT_THERE = '10.5244/c.29.41';
const ALIAS = '10.1109/locs.2019.2927959';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-online-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** DOIs that a record's references name. */
const citedBy = (record: Record<string, unknown>) => (record.reference ?? []) as { DOI?: string }[];

const documentIn = (name: string): GraphDocument =>
  JSON.parse(readFileSync(join(folder, name, 'graph.json'), 'utf8'));

describe('citeloom build against a replica of the API', () => {
  const field = syntheticField(REFERENCES, { rng: seededRandom(11) });
  const records = field.filter(({ DOI }) => DOI !== NOT_THERE && DOI !== ALIAS);
  const primary = { ...field.find(({ DOI }) => DOI === ALIAS), DOI: '10.1109/lca.2019.2927959' };
  let replica: Replica;
  let run: Run;

  beforeAll(async () => {
    replica = await createReplica({
      records: [...records, primary],
      limits: QUICK,
      aliases: { [ALIAS]: primary.DOI },
      agencies: { [NOT_THERE]: { id: 'datacite', label: 'DataCite' } },
    });
    run = await online('one');
  });
  afterAll(() => replica.close());

  const online = (out: string) =>
    citeloom([
      'build',
      ...['--crossref-url', replica.url, '--mailto', 'you@example.org'],
      ...['--out', join(folder, out)],
    ]);

  it('ends well, and no request came too soon', () => {
    expect(run.stderr).not.toContain('error');
    expect(run.code).toBe(0);
    expect(replica.violations).toEqual([]);
  });

  it('asks for 164 DOIs in at most 4 list requests, and singly only for those that a list left out', () => {
    const lists = replica.requests('list').filter(({ target }) => target.includes('filter='));
    expect(lists.length).toBeLessThanOrEqual(4);
    expect(replica.requests('single').length).toBeLessThanOrEqual(4);
  });

  it('identifies itself with the address that was given, and no other', () => {
    expect(
      replica.log.every(({ headers }) => headers['user-agent']?.includes('mailto:you@example.org')),
    ).toBe(true);
  });

  it('builds the graph that the replica holds', () => {
    const { nodes, edges } = documentIn('one');
    const known = new Set(nodes.id);
    const expected = new Set<string>();
    for (const record of [...records, primary]) {
      for (const { DOI } of citedBy(record)) {
        const cited = DOI?.toLowerCase() === ALIAS ? primary.DOI : DOI?.toLowerCase();
        if (cited !== undefined && known.has(cited) && cited !== record.DOI)
          expected.add(`${record.DOI} ${cited}`);
      }
    }
    // No record is had of it: the list that the library has of it fills in.
    for (const [citing, cited] of SURVEY_CITATIONS)
      if (citing === NOT_THERE) expected.add(`${citing} ${cited}`);
    const built = edges.source
      .map((source, edge) => `${nodes.id[source]} ${nodes.id[edges.target[edge] ?? -1]}`)
      .filter((edge) => !edge.startsWith(SURVEY_ID));
    expect(new Set(built)).toEqual(expected);
    expect(built.length).toBeGreaterThan(300);
    expect(nodes.id).toHaveLength(204);
  });

  it('follows the alias, says who holds the missing work, and finds nothing for references without a DOI', () => {
    const { references, meta, nodes } = documentIn('one');
    const row = (doi: string) => references.find((reference) => reference.doi === doi);
    expect(row(ALIAS)).toMatchObject({ outcome: 'resolved', work: nodes.id.indexOf(primary.DOI) });
    expect(row(NOT_THERE)).toMatchObject({ outcome: 'missing', reason: 'other-agency: DataCite' });
    expect(meta.coverage.references.byOutcome).toMatchObject({
      resolved: 167,
      missing: 1,
      unmatched: 40,
      matched: 0,
    });
    expect(meta.parameters.metadata).toBe('crossref');
  });

  it('computes every measure', () => {
    const { meta, nodes } = documentIn('one');
    expect(meta.measures.filter(({ absent }) => absent !== undefined)).toEqual([]);
    const sum = (column: readonly (number | null)[]) =>
      column.reduce((total: number, value) => total + (value ?? 0), 0);
    for (const column of [nodes.pageRank, nodes.hub, nodes.authority]) expect(sum(column)).toBeCloseTo(1, 6);
  });

  it('asks nothing again on a second run, and writes the same bytes', async () => {
    const asked = replica.log.length;
    const before = readFileSync(join(folder, 'one', 'graph.json'));
    expect((await online('one')).code).toBe(0);
    expect(replica.log).toHaveLength(asked);
    expect(readFileSync(join(folder, 'one', 'graph.json')).equals(before)).toBe(true);
  });

  it('keeps the address out of every file', () => {
    for (const file of ['graph.json', 'crawl.sqlite', 'report.html', 'viewer/index.html']) {
      expect(readFileSync(join(folder, 'one', file), 'utf8')).not.toContain('you@example.org"');
      expect(readFileSync(join(folder, 'one', file), 'utf8')).not.toContain('mailto:you@example.org');
    }
  });

  it('fetches the record of a survey that is named by its DOI', async () => {
    const survey = { DOI: '10.1000/survey', title: ['Another survey'], reference: REFERENCES.slice(0, 5) };
    const other = await createReplica({ records: [...field, survey], limits: QUICK });
    const args = ['--crossref-url', other.url, '--mailto', 'you@example.org', '--out', join(folder, 'doi')];
    const built = await citeloom(['build', '10.1000/survey', ...args]);
    await other.close();
    expect(built.code).toBe(0);
    expect(documentIn('doi').nodes.id).toHaveLength(6);
    expect(documentIn('doi').meta.title).toBe('Another survey');
  });
});

describe('citeloom build when Crossref does not answer', () => {
  it('takes local sources with a plain warning when the connection is refused, as --offline does', async () => {
    const args = ['--crossref-url', 'http://127.0.0.1:9', '--out', join(folder, 'refused')];
    const run = await citeloom(['build', ...args]);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('Local sources are taken instead');
    await citeloom(['build', '--offline', '--out', join(folder, 'offline')]);
    const bytes = (name: string) => readFileSync(join(folder, name, 'graph.json'));
    expect(bytes('refused').equals(bytes('offline'))).toBe(true);
  });

  it('ends with an error when asked to be online', async () => {
    const args = ['--online', '--crossref-url', 'http://127.0.0.1:9', '--out', join(folder, 'never')];
    const run = await citeloom(['build', ...args]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^error /m);
  });

  it('takes local sources when the server accepts connections and stays silent', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const args = ['--crossref-url', `http://127.0.0.1:${port}`, '--out', join(folder, 'silent')];
    const run = await citeloom(['build', ...args]);
    silent.closeAllConnections();
    silent.close();
    expect(run.code).toBe(0);
    expect(documentIn('silent').meta.parameters.metadata).toBe('local');
  });

  it('keeps what it fetched on Ctrl-C, leaves with 130, and goes on from there', async () => {
    const field = syntheticField(REFERENCES, { rng: seededRandom(3) });
    let stuck = true;
    let child: ChildProcess | undefined;
    const replica = await createReplica({
      records: field,
      limits: QUICK,
      faults: ({ number }) => {
        if (number < 2 || !stuck) return undefined;
        setTimeout(() => child?.kill('SIGINT'), 500);
        return { type: 'silence' };
      },
    });
    const args = ['build', '--crossref-url', replica.url, '--mailto', 'you@example.org'];
    const out = ['--out', join(folder, 'interrupted')];
    const run = await citeloom([...args, ...out], {
      onStart: (started) => {
        child = started;
      },
    });
    expect(run.code).toBe(130);
    expect(run.stderr).toContain('Interrupted');
    expect(run.stderr).toContain(`kept in ${join(folder, 'interrupted', 'crawl.sqlite')}`);
    const store = new Database(join(folder, 'interrupted', 'crawl.sqlite'), { readonly: true });
    const kept = store.prepare('SELECT count(*) FROM outcomes').pluck().get();
    store.close();
    expect(kept).toBeGreaterThan(50);
    expect(kept).toBeLessThan(164);
    expect(existsSync(join(folder, 'interrupted', 'graph.json'))).toBe(false);

    stuck = false;
    const lists = () => replica.requests('list').filter(({ target }) => target.includes('filter=')).length;
    const before = lists();
    expect((await citeloom([...args, ...out])).code).toBe(0);
    expect(lists() - before).toBe(1);
    await citeloom([...args, '--out', join(folder, 'uninterrupted')]);
    await replica.close();
    const bytes = (name: string) => readFileSync(join(folder, name, 'graph.json'));
    expect(bytes('interrupted').equals(bytes('uninterrupted'))).toBe(true);
  });

  it('stops with what it has when the server blocks it', async () => {
    const replica = await createReplica({ records: [], faults: () => ({ type: 'status', status: 403 }) });
    const run = await citeloom(['build', '--crossref-url', replica.url, '--out', join(folder, 'blocked')]);
    await replica.close();
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('403');
    expect(replica.log.length).toBeLessThanOrEqual(2);
  });
});
