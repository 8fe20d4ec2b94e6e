import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStoreReader } from '../../src/crawl/store.js';
import { mapCrossrefRecord } from '../../src/sources/crossref/map.js';
import { createReplica, type Replica } from '../replica/replica.js';
import { surveyField } from '../replica/survey.js';
import { citeloom } from './command-line.js';

const FIELD = surveyField();
const GONE = '10.1109/cvpr.2018.00813';

let folder: string;
let replica: Replica;
let stuck = true;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-kill-'));
  replica = await createReplica({
    records: FIELD.filter(({ DOI }) => DOI !== GONE),
    faults: ({ number }) => (stuck && number > 1 ? { type: 'silence' } : undefined),
  });
});
afterAll(async () => {
  await replica.close();
  rmSync(folder, { recursive: true });
});

const store = () => join(folder, 'out', 'crawl.sqlite');
const crawl = (...options: readonly string[]) => [
  ...['crawl', '--crossref-url', replica.url, '--mailto', 'you@example.org', '--quiet'],
  ...['--out', join(folder, 'out'), ...options],
];

/** Of the survey's DOIs, those that the store holds. */
function stored(): string[] {
  const reader = openStoreReader(store(), { mapRecord: mapCrossrefRecord });
  try {
    return FIELD.map(({ DOI }) => DOI).filter((doi) => reader?.get(doi) !== undefined);
  } finally {
    reader?.close();
  }
}

/** What requests from the given one on asked for. */
const askedSince = (number: number) =>
  replica.log
    .slice(number)
    .map(({ target }) => decodeURIComponent(target))
    .join(' ');

describe('a crawl that is killed', () => {
  let child: ChildProcess | undefined;
  let before: string[];

  it('keeps others off its store while it lives, and says who it is', async () => {
    const killed = citeloom(crawl(), {
      onStart: (started) => {
        child = started;
      },
    });
    await vi.waitFor(() => expect(stored().length).toBeGreaterThan(50), { timeout: 30_000, interval: 50 });
    const second = await citeloom(crawl());
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(`in use by process ${child?.pid} since 20`);
    child?.kill('SIGKILL');
    expect((await killed).code).toBeNull();
  });

  it('leaves what it had, and the same command asks only for the rest', async () => {
    before = stored();
    const asked = replica.log.length;
    stuck = false;
    const run = await citeloom(crawl());
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
    expect(stored()).toHaveLength(164);
    const target = askedSince(asked);
    expect(before.filter((doi) => target.includes(`doi:${doi},`))).toEqual([]);
  });

  it('gives the same files as one that was not killed', async () => {
    const build = (name: string, from: string) =>
      citeloom([
        ...['build', ...crawl().slice(1), '--format', 'json'],
        ...['--store', from, '--out', join(folder, name)],
      ]);
    const asked = replica.log.length;
    expect((await build('resumed', store())).code).toBe(0);
    expect(replica.log).toHaveLength(asked);
    expect((await build('whole', join(folder, 'whole.sqlite'))).code).toBe(0);
    expect(replica.log.length).toBeGreaterThan(asked);
    const bytes = (name: string) => readFileSync(join(folder, name, 'graph.json'));
    expect(bytes('resumed').equals(bytes('whole'))).toBe(true);
  });
});

describe('a crawl of what is known', () => {
  it('asks for nothing', async () => {
    const asked = replica.log.length;
    const run = await citeloom(crawl('--json'));
    expect(JSON.parse(run.stdout).requests).toMatchObject({ list: 0, single: 0, known: 164 });
    expect(replica.log).toHaveLength(asked);
  });

  it('asks again for what was not found with --retry-missing, and for all with --max-age 0', async () => {
    const missing = replica.log.length;
    await citeloom(crawl('--retry-missing'));
    expect(replica.log.slice(missing).map(({ target }) => decodeURIComponent(target))).toEqual([
      `/works/${GONE}`,
      `/works/${GONE}/agency`,
    ]);
    const all = JSON.parse((await citeloom(crawl('--max-age', '0', '--json'))).stdout);
    expect(all.requests).toMatchObject({ known: 0, outcomes: { resolved: 163, 'not-found': 1 } });
  });

  it('ends before any request where its store cannot be written', async () => {
    const asked = replica.log.length;
    const run = await citeloom([...crawl(), '--store', join(store(), 'inside-a-file', 'crawl.sqlite')]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('cannot be written');
    expect(replica.log).toHaveLength(asked);
  });
});
