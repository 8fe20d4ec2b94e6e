import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { createReplica, type Replica } from '../replica/replica.js';
import { surveyField } from '../replica/survey.js';
import { citeloom } from './command-line.js';

const NOT_THERE = '10.5244/c.29.41';
const ALIAS = '10.1109/locs.2019.2927959';
const PRIMARY = '10.1109/lca.2019.2927959';
const LIMITS = ['--depth', '2', '--min-cited', '4', '--max-works', '190'];

let folder: string;
let replica: Replica;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-snapshot-'));
  const field = surveyField();
  const beyond = Array.from({ length: 40 }, (_, number) => ({
    DOI: `10.5555/synthetic.${number}`,
    title: [`Synthetic test data ${number}`],
    indexed: { 'date-time': '2026-06-13T00:00:00Z' },
  })).filter((_record, number) => number % 3 > 0);
  replica = await createReplica({
    records: [
      ...field.filter(({ DOI }) => DOI !== NOT_THERE && DOI !== ALIAS),
      { ...field.find(({ DOI }) => DOI === ALIAS), DOI: PRIMARY },
      ...beyond,
    ],
    aliases: { [ALIAS]: PRIMARY },
    agencies: { [NOT_THERE]: { id: 'datacite', label: 'DataCite' } },
  });
});
afterAll(async () => {
  await replica.close();
  rmSync(folder, { recursive: true });
});

const path = (...parts: string[]) => join(folder, ...parts);
const server = () => ['--crossref-url', replica.url, '--mailto', 'you@example.org', '--quiet'];
const documentIn = (name: string): GraphDocument =>
  JSON.parse(readFileSync(path(name, 'graph.json'), 'utf8'));

/** Every file of two folders holds the same bytes, the stores aside. */
function expectSameFiles(one: string, other: string): void {
  const files = readdirSync(path(one), { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(path(one, name)).isFile() && !name.startsWith('crawl.sqlite'),
  );
  expect(files.length).toBeGreaterThan(5);
  for (const file of files)
    expect(readFileSync(path(other, file)).equals(readFileSync(path(one, file))), file).toBe(true);
}

describe('citeloom crawl, then build', () => {
  beforeAll(async () => {
    const build = await citeloom(['build', ...server(), ...LIMITS, '--out', path('online')]);
    expect(build.stderr).not.toContain('error');
  });

  it('fetches into the store and tells what it asked and got', async () => {
    const run = await citeloom(['crawl', ...server(), ...LIMITS, '--json', '--out', path('crawled')]);
    expect(run.code).toBe(0);
    expect(readdirSync(path('crawled')).filter((name) => !name.startsWith('crawl.sqlite'))).toEqual([]);
    const told = JSON.parse(run.stdout);
    expect(told.store).toBe(path('crawled', 'crawl.sqlite'));
    expect(told.requests.outcomes).toMatchObject({ resolved: expect.any(Number), 'other-agency': 1 });
    expect(told.works).toBe(told.requests.outcomes.resolved + told.requests.outcomes['not-found'] + 1);
  });

  it('builds from the store without asking anything, the same as a build that fetches', async () => {
    const asked = replica.log.length;
    const store = ['--store', path('crawled', 'crawl.sqlite')];
    const run = await citeloom(['build', ...server(), ...LIMITS, ...store, '--out', path('from-store')]);
    expect(run.code).toBe(0);
    expect(replica.log).toHaveLength(asked);
    expectSameFiles('online', 'from-store');
  });

  it('exports a snapshot of which a build makes the same files, alone', async () => {
    const snapshot = path('s.jsonl.gz');
    const asked = replica.log.length;
    const store = ['--store', path('online', 'crawl.sqlite')];
    await citeloom(['crawl', ...server(), ...LIMITS, ...store, '--export-snapshot', snapshot]);
    const run = await citeloom(['build', snapshot, '--out', path('from-snapshot')]);
    expect(run.stderr).not.toContain('error');
    expect(replica.log).toHaveLength(asked);
    expectSameFiles('online', 'from-snapshot');
    expect(readdirSync(path('from-snapshot'))).not.toContain('crawl.sqlite');
  });

  it('exports the same bytes again, from another crawl of the same works', async () => {
    const again = ['--store', path('crawled', 'crawl.sqlite'), '--export-snapshot', path('again.jsonl.gz')];
    await citeloom(['crawl', ...server(), ...LIMITS, ...again]);
    const bytes = readFileSync(path('again.jsonl.gz'));
    expect(bytes.equals(readFileSync(path('s.jsonl.gz')))).toBe(true);
    expect(gunzipSync(bytes).toString()).not.toContain('you@example.org');
  });

  it('reaches works at depth 2, with the citations among all of them', () => {
    const { nodes, edges, meta } = documentIn('online');
    expect(meta.parameters).toEqual({
      depth: 2,
      minCited: 4,
      maxWorks: 190,
      rngSeed: 1,
      metadata: 'crossref',
    });
    const beyond = nodes.id.flatMap((id, position) => (nodes.depth[position] === 2 ? [id] : []));
    expect(beyond.length).toBeGreaterThan(10);
    expect(beyond.every((id) => id.startsWith('10.5555/synthetic.'))).toBe(true);
    for (const id of beyond) {
      const citing = edges.source.filter((_source, edge) => nodes.id[edges.target[edge] ?? -1] === id);
      expect(citing.length, id).toBeGreaterThanOrEqual(4);
    }
    const missing = beyond.filter((id) => nodes.status[nodes.id.indexOf(id)] === 'missing');
    expect(missing.length).toBeGreaterThan(0);
  });

  it('says how many works were left out, and by which option', () => {
    expect(documentIn('online').meta.warnings).toEqual([
      expect.stringMatching(/^At depth 2, the crawl left out \d+ works? that too few fetched works cite/),
      expect.stringMatching(/^At depth 2, the crawl left out \d+ works? beyond the number of works allowed/),
    ]);
  });

  it('keeps to the references at depth 1, whatever else the store holds', async () => {
    const store = ['--store', path('online', 'crawl.sqlite')];
    await citeloom(['build', ...server(), ...store, '--out', path('shallow')]);
    expect(documentIn('shallow').nodes.id).toHaveLength(204);
    expect(documentIn('shallow').meta.parameters).toEqual({ depth: 1, rngSeed: 1, metadata: 'crossref' });
  });

  it('exports without a network what the store holds, and has nothing else to do there', async () => {
    const offline = ['crawl', '--offline', '--store', path('online', 'crawl.sqlite')];
    const run = await citeloom([...offline, '--export-snapshot', path('offline.jsonl')]);
    expect(run.code).toBe(0);
    expect(readFileSync(path('offline.jsonl'), 'utf8').split('\n').length).toBeGreaterThan(164);
    expect((await citeloom(offline)).code).toBe(2);
  });
});
