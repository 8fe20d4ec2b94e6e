import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { parseCsv } from '../fixtures/parse-csv.js';
import { type Fault, GATEWAY_PAGE } from '../replica/fault.js';
import { createReplica, type Replica, type SeenRequest } from '../replica/replica.js';
import { citeloom, type Run } from './command-line.js';

const LIMIT = { requests: 100, interval: 1_000, concurrency: 3 };
const SURVEY = '10.1000/survey';
const names = ['one', 'two', 'three', 'with,comma', 'searched'];
const RECORDS = names.map((name, index) => ({
  DOI: `10.1000/${name}`,
  title: [`Weaving the ${name} thread of citations`],
  author: [{ given: 'Ada', family: 'Weaver' }],
  issued: { 'date-parts': [[2001 + index]] },
  reference: names.slice(0, index).map((cited) => ({ key: cited, DOI: `10.1000/${cited}` })),
}));
/** Asked for in a list, singly, at an agency and by search: the four ways of asking. */
const REFERENCES = [
  ...['one', 'two', 'three', 'with,comma', 'nowhere', 'dataset'].map((name) => ({
    key: name,
    DOI: `10.1000/${name}`,
  })),
  {
    key: 'found',
    'article-title': 'Weaving the searched thread of citations',
    author: 'Weaver',
    year: '2005',
  },
  { key: 'lost', 'article-title': 'A report that nobody deposited', author: 'Knitter', year: '1999' },
];
const isSearch = ({ target }: Pick<SeenRequest, 'target'>) => target.includes('query.bibliographic=');

/** A folder and a server of its own for one test, so that tests wait for their answers side by side. */
interface Bench {
  readonly folder: string;
  readonly replica: Replica;
  /** What goes wrong from now on. */
  fault: (request: SeenRequest) => Fault | undefined;
  online(): string[];
  build(out: string, ...more: string[]): Promise<Run>;
}

/** What a run writes that nothing befalls. */
let clean: readonly (readonly [string, string])[];
const benches: Bench[] = [];
beforeAll(async () => {
  const bench = await openBench();
  expect((await bench.build('clean')).code).toBe(0);
  clean = exportsIn(bench, 'clean');
});
afterAll(async () => {
  for (const { replica, folder } of benches) {
    await replica.close();
    rmSync(folder, { recursive: true });
  }
});

async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'citeloom-faults-'));
  const message = { DOI: SURVEY, title: ['A survey'], type: 'journal-article', reference: REFERENCES };
  writeFileSync(join(folder, 'seed.json'), JSON.stringify({ status: 'ok', 'message-type': 'work', message }));
  const replica = await createReplica({
    records: RECORDS,
    agencies: { '10.1000/dataset': { id: 'datacite', label: 'DataCite' } },
    limits: { polite: { single: LIMIT, list: LIMIT } },
    faults: (request) => bench.fault(request),
  });
  const bench: Bench = {
    folder,
    replica,
    fault: () => undefined,
    online: () => ['--crossref-url', replica.url, '--mailto', 'you@example.org'],
    build: (out, ...more) =>
      citeloom(['build', join(folder, 'seed.json'), ...bench.online(), '--out', join(folder, out), ...more]),
  };
  benches.push(bench);
  return bench;
}

function exportsIn({ folder }: Bench, out: string): (readonly [string, string])[] {
  return readdirSync(join(folder, out), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.sqlite'))
    .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')] as const)
    .sort();
}
const documentIn = ({ folder }: Bench, out: string): GraphDocument =>
  JSON.parse(readFileSync(join(folder, out, 'graph.json'), 'utf8'));
function reasonOf({ folder }: Bench, out: string, key: string): string | undefined {
  const [header = [], ...rows] = parseCsv(readFileSync(join(folder, out, 'references.csv'), 'utf8'));
  return rows.find((row) => row[header.indexOf('key')] === key)?.[header.indexOf('reason')];
}

/** The first two answers to every request are bad. */
function twice(bad: Fault): Bench['fault'] {
  const seen = new Map<string, number>();
  return ({ target }) => {
    const attempt = (seen.get(target) ?? 0) + 1;
    seen.set(target, attempt);
    return attempt <= 2 ? bad : undefined;
  };
}

const ERROR = '{"status":"error","message-type":"exception","message":{"message":"Response Exception"}}';

describe.concurrent('two bad answers to every request', { timeout: 300_000 }, () => {
  it.each<[string, Fault]>([
    ['500', { type: 'status', status: 500 }],
    ['502', { type: 'status', status: 502, body: GATEWAY_PAGE }],
    ['503', { type: 'status', status: 503, body: GATEWAY_PAGE }],
    ['429', { type: 'status', status: 429 }],
    ['429 with Retry-After', { type: 'status', status: 429, headers: { 'retry-after': '1' } }],
    ['a page with 200', { type: 'status', status: 200, body: GATEWAY_PAGE }],
    ['a page with 404', { type: 'status', status: 404, body: GATEWAY_PAGE }],
    ['an error with 200', { type: 'status', status: 200, body: ERROR }],
    [
      'the login of a portal',
      { type: 'status', status: 302, headers: { location: 'http://portal.test/login' } },
    ],
    ['broken JSON', { type: 'truncated-json' }],
    ['a truncated body', { type: 'false-content-length' }],
    ['a reset', { type: 'reset' }],
    ['a slow answer', { type: 'halt-amid-body', pause: 1_000 }],
  ])('(%s) change nothing in any file', async (_name, bad) => {
    const bench = await openBench();
    bench.fault = twice(bad);
    const run = await bench.build('out', '--require-complete');
    expect(run.stderr).not.toMatch(/^error/m);
    expect(run.code).toBe(0);
    expect(exportsIn(bench, 'out')).toEqual(clean);
    // Where an answer is 429, the next may be under way already.
    expect(bench.replica.violations).toEqual([]);
  });
});

describe.concurrent('searches that fail', { timeout: 300_000 }, () => {
  const bad = { type: 'status', status: 502, body: GATEWAY_PAGE } as const;
  const failSearches: Bench['fault'] = (request) => (isSearch(request) ? bad : undefined);

  it('say so wherever the run is told, and what to do', async () => {
    const bench = await openBench();
    bench.fault = failSearches;
    const run = await bench.build('out', '--require-complete');
    expect(run.code).toBe(1);
    const sentence = 'Crossref answered 502 to 2 searches after 5 tries each (found, lost)';
    expect(run.stderr).toContain(`${sentence}; run the same command again to ask for these alone.`);
    expect(run.stderr).toContain(`error 2 searches ended without an answer: ${sentence}.`);
    expect(run.stdout).toContain('Not complete: 2 searches ended without an answer');
    expect(run.stdout).not.toContain('with a network');
    expect(reasonOf(bench, 'out', 'found')).toBe('no DOI; search failed: Crossref answered 502 (5 tries)');
    expect(documentIn(bench, 'out').meta.warnings[0]).toContain(sentence);
    expect(readFileSync(join(bench.folder, 'out', 'report.html'), 'utf8')).toContain(sentence);
    const explained = await citeloom(['explain', 'found', '--graph', join(bench.folder, 'out')]);
    expect(explained.stdout.replace(/\s+/g, ' ')).toContain(
      'It was searched for, and Crossref answered 502 (5 tries).',
    );
  });

  it('are told from those that were not allowed, not made offline, and found nothing', async () => {
    const bench = await openBench();
    await bench.build('limited', '--max-searches', '0');
    expect(reasonOf(bench, 'limited', 'found')).toBe('no DOI; not searched for: beyond --max-searches');
    await bench.build('offline', '--offline');
    expect(reasonOf(bench, 'offline', 'found')).toBe('no DOI; not searched for: offline');
    await bench.build('clean');
    expect(documentIn(bench, 'clean').references.find(({ key }) => key === 'lost')?.outcome).toBe(
      'unmatched',
    );
  });

  it('go along in a snapshot as failures, and a build from it says the same', async () => {
    const bench = await openBench();
    bench.fault = failSearches;
    const snapshot = join(bench.folder, 'failed.jsonl');
    const crawl = await citeloom([
      'crawl',
      join(bench.folder, 'seed.json'),
      ...bench.online(),
      ...['--out', join(bench.folder, 'crawl'), '--export-snapshot', snapshot, '--require-complete'],
    ]);
    expect(crawl.code).toBe(1);
    expect(readFileSync(snapshot, 'utf8').match(/"type":"unsearched"/g)).toHaveLength(2);
    const out = join(bench.folder, 'rebuilt');
    const rebuilt = await citeloom(['build', snapshot, '--out', out, '--require-complete']);
    expect(rebuilt.code).toBe(1);
    expect(reasonOf(bench, 'rebuilt', 'found')).toBe(
      'no DOI; search failed: Crossref answered 502 (5 tries)',
    );
    expect(rebuilt.stderr).toContain('a run that may ask Crossref asks for these again');
  });

  it('are all that the next run asks for, and it ends as if nothing had happened', async () => {
    const bench = await openBench();
    const { replica, build } = bench;
    bench.fault = failSearches;
    expect((await build('out')).code).toBe(0);
    bench.fault = () => undefined;
    const before = replica.log.length;
    expect((await build('out', '--require-complete')).code).toBe(0);
    expect(replica.log.slice(before).every(isSearch)).toBe(true);
    expect(replica.log.slice(before)).toHaveLength(2);
    expect(exportsIn(bench, 'out')).toEqual(clean);
  });
});

describe.concurrent('look-ups that fail', { timeout: 300_000 }, () => {
  it.each<[string, Fault, string]>([
    ['500', { type: 'status', status: 500 }, 'api-error: Crossref answered 500 (5 tries)'],
    [
      'a portal',
      { type: 'status', status: 302, headers: { location: 'http://portal.test/login?user=me' } },
      'redirect: Crossref answered with a redirect to http://portal.test (5 tries)',
    ],
  ])('(%s) are asked for again by the next run, and by none after it', async (_name, bad, reason) => {
    const bench = await openBench();
    const { replica, build } = bench;
    bench.fault = ({ target }) => (/with(?:%2C|,)comma|dataset.agency/.test(target) ? bad : undefined);
    const run = await build('out');
    bench.fault = () => undefined;
    expect(run.code).toBe(0);
    expect([reasonOf(bench, 'out', 'with,comma'), reasonOf(bench, 'out', 'dataset')]).toEqual([
      reason,
      reason,
    ]);
    const before = replica.log.length;
    expect((await build('out')).code).toBe(0);
    expect(replica.log.slice(before).length).toBeGreaterThan(0);
    expect(exportsIn(bench, 'out')).toEqual(clean);
    const settled = replica.log.length;
    await build('out');
    expect(replica.log).toHaveLength(settled);
  });
});

describe.concurrent('an outage', { timeout: 300_000 }, () => {
  it('loses nothing: the run after it equals one without', async () => {
    const bench = await openBench();
    bench.fault = ({ number }) => (number > 2 ? { type: 'reset' } : undefined);
    const run = await bench.build('out');
    bench.fault = () => undefined;
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('does not answer as it should');
    expect((await bench.build('out', '--require-complete')).code).toBe(0);
    expect(exportsIn(bench, 'out')).toEqual(clean);
  });

  it('before the first answer is not complete, though local sources serve', async () => {
    const bench = await openBench();
    const args = ['build', join(bench.folder, 'seed.json'), '--crossref-url', 'http://127.0.0.1:9'];
    const run = await citeloom([...args, '--out', join(bench.folder, 'nobody'), '--require-complete']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('error Nothing could be asked.');
    expect(documentIn(bench, 'nobody').meta.parameters.metadata).toBe('local');
  });
});

describe.concurrent('Ctrl-C', { timeout: 300_000 }, () => {
  it.each<[string, Fault]>([
    [
      'amid a wait that Crossref asked for',
      { type: 'status', status: 429, headers: { 'retry-after': '600' } },
    ],
    ['amid tries', { type: 'status', status: 500 }],
  ])('%s ends the run at once', async (_name, bad) => {
    const bench = await openBench();
    let child: ChildProcess | undefined;
    let isTold = false;
    bench.fault = ({ target }) => {
      if (target === '/types') return undefined;
      // A second Ctrl-C would end it without a word.
      if (!isTold) setTimeout(() => child?.kill('SIGINT'), 300);
      isTold = true;
      return bad;
    };
    const args = ['build', join(bench.folder, 'seed.json'), ...bench.online(), '--out', bench.folder];
    const run = await citeloom(args, {
      onStart: (started) => {
        child = started;
      },
    });
    expect(run.code).toBe(130);
    expect(run.stderr).toContain('Interrupted');
  });
});
