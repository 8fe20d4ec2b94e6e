import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { parseCsv } from '../fixtures/parse-csv.js';
import { type Fault, GATEWAY_PAGE } from '../replica/fault.js';
import { createReplica, type Replica, type SeenRequest } from '../replica/replica.js';
import { citeloom } from './command-line.js';

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
const isSearch = ({ target }: SeenRequest) => target.includes('query.bibliographic=');

let folder: string;
let replica: Replica;
let fault: (request: SeenRequest) => Fault | undefined = () => undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-faults-'));
  const message = { DOI: SURVEY, title: ['A survey'], type: 'journal-article', reference: REFERENCES };
  writeFileSync(join(folder, 'seed.json'), JSON.stringify({ status: 'ok', 'message-type': 'work', message }));
  replica = await createReplica({
    records: RECORDS,
    agencies: { '10.1000/dataset': { id: 'datacite', label: 'DataCite' } },
    limits: { polite: { single: LIMIT, list: LIMIT } },
    faults: (request) => fault(request),
  });
  expect((await build('clean')).code).toBe(0);
});
afterAll(async () => {
  await replica.close();
  rmSync(folder, { recursive: true });
});

const online = () => ['--crossref-url', replica.url, '--mailto', 'you@example.org'];
const build = (out: string, ...more: string[]) =>
  citeloom(['build', join(folder, 'seed.json'), ...online(), '--out', join(folder, out), ...more]);
const exportsIn = (out: string) =>
  readdirSync(join(folder, out), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.sqlite'))
    .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')] as const)
    .sort();
const documentIn = (out: string): GraphDocument =>
  JSON.parse(readFileSync(join(folder, out, 'graph.json'), 'utf8'));
function reasonOf(out: string, key: string): string | undefined {
  const [header = [], ...rows] = parseCsv(readFileSync(join(folder, out, 'references.csv'), 'utf8'));
  return rows.find((row) => row[header.indexOf('key')] === key)?.[header.indexOf('reason')];
}

/** The first two answers to every request are bad. */
function twice(bad: Fault): typeof fault {
  const first = replica.log.length;
  const seen = new Map<string, number>();
  return ({ target, number }) => {
    if (number <= first) return undefined;
    const attempt = (seen.get(target) ?? 0) + 1;
    seen.set(target, attempt);
    return attempt <= 2 ? bad : undefined;
  };
}

const ERROR = '{"status":"error","message-type":"exception","message":{"message":"Response Exception"}}';

describe('two bad answers to every request', () => {
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
  ])('(%s) change nothing in any file', async (name, bad) => {
    fault = twice(bad);
    const run = await build(`twice ${name}`, '--require-complete');
    fault = () => undefined;
    expect(run.stderr).not.toMatch(/^error/m);
    expect(run.code).toBe(0);
    expect(exportsIn(`twice ${name}`)).toEqual(exportsIn('clean'));
    // Where an answer is 429, the next may be under way already.
    expect(replica.violations).toEqual([]);
  });
});

describe('searches that fail', () => {
  const bad = { type: 'status', status: 502, body: GATEWAY_PAGE } as const;

  it('say so wherever the run is told, and what to do', async () => {
    fault = (request) => (isSearch(request) ? bad : undefined);
    const run = await build('searches', '--require-complete');
    expect(run.code).toBe(1);
    const sentence = 'Crossref answered 502 to 2 searches after 5 tries each (found, lost)';
    expect(run.stderr).toContain(`${sentence}; run the same command again to ask for these alone.`);
    expect(run.stderr).toContain(`error 2 searches ended without an answer: ${sentence}.`);
    expect(run.stdout).toContain('Not complete: 2 searches ended without an answer');
    expect(run.stdout).not.toContain('with a network');
    expect(reasonOf('searches', 'found')).toBe('no DOI; search failed: Crossref answered 502 (5 tries)');
    expect(documentIn('searches').meta.warnings[0]).toContain(sentence);
    expect(readFileSync(join(folder, 'searches', 'report.html'), 'utf8')).toContain(sentence);
    const explained = await citeloom(['explain', 'found', '--graph', join(folder, 'searches')]);
    expect(explained.stdout.replace(/\s+/g, ' ')).toContain(
      'It was searched for, and Crossref answered 502 (5 tries).',
    );
  });

  it('are told from those that were not allowed, not made offline, and found nothing', async () => {
    fault = () => undefined;
    await build('limited', '--max-searches', '0');
    expect(reasonOf('limited', 'found')).toBe('no DOI; not searched for: beyond --max-searches');
    await build('offline', '--offline');
    expect(reasonOf('offline', 'found')).toBe('no DOI; not searched for: offline');
    expect(documentIn('clean').references.find(({ key }) => key === 'lost')?.outcome).toBe('unmatched');
  });

  it('go along in a snapshot as failures, and a build from it says the same', async () => {
    fault = (request) => (isSearch(request) ? bad : undefined);
    const snapshot = join(folder, 'failed.jsonl');
    const crawl = await citeloom([
      'crawl',
      join(folder, 'seed.json'),
      ...online(),
      ...['--out', join(folder, 'crawl'), '--export-snapshot', snapshot, '--require-complete'],
    ]);
    fault = () => undefined;
    expect(crawl.code).toBe(1);
    expect(readFileSync(snapshot, 'utf8').match(/"type":"unsearched"/g)).toHaveLength(2);
    const rebuilt = await citeloom([
      'build',
      snapshot,
      '--out',
      join(folder, 'rebuilt'),
      '--require-complete',
    ]);
    expect(rebuilt.code).toBe(1);
    expect(reasonOf('rebuilt', 'found')).toBe(reasonOf('searches', 'found'));
    expect(rebuilt.stderr).toContain('a run that may ask Crossref asks for these again');
  });

  it('are all that the next run asks for, and it ends as if nothing had happened', async () => {
    fault = () => undefined;
    const before = replica.log.length;
    expect((await build('searches', '--require-complete')).code).toBe(0);
    expect(replica.log.slice(before).every(({ target }) => target.includes('query.bibliographic='))).toBe(
      true,
    );
    expect(replica.log.slice(before)).toHaveLength(2);
    expect(exportsIn('searches')).toEqual(exportsIn('clean'));
  });
});

describe('look-ups that fail', () => {
  it.each<[string, Fault, string]>([
    ['500', { type: 'status', status: 500 }, 'api-error: Crossref answered 500 (5 tries)'],
    [
      'a portal',
      { type: 'status', status: 302, headers: { location: 'http://portal.test/login?user=me' } },
      'redirect: Crossref answered with a redirect to http://portal.test (5 tries)',
    ],
  ])('(%s) are asked for again by the next run, and by none after it', async (name, bad, reason) => {
    const out = `look-ups ${name}`;
    fault = ({ target }) => (/with(?:%2C|,)comma|dataset.agency/.test(target) ? bad : undefined);
    const run = await build(out);
    fault = () => undefined;
    expect(run.code).toBe(0);
    expect([reasonOf(out, 'with,comma'), reasonOf(out, 'dataset')]).toEqual([reason, reason]);
    const before = replica.log.length;
    expect((await build(out)).code).toBe(0);
    expect(replica.log.slice(before).length).toBeGreaterThan(0);
    expect(exportsIn(out)).toEqual(exportsIn('clean'));
    const settled = replica.log.length;
    await build(out);
    expect(replica.log).toHaveLength(settled);
  });
});

describe('an outage', () => {
  it('loses nothing: the run after it equals one without', async () => {
    const first = replica.log.length;
    fault = ({ number }) => (number > first + 2 ? { type: 'reset' } : undefined);
    const run = await build('outage');
    fault = () => undefined;
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('does not answer as it should');
    expect((await build('outage', '--require-complete')).code).toBe(0);
    expect(exportsIn('outage')).toEqual(exportsIn('clean'));
  });

  it('before the first answer is not complete, though local sources serve', async () => {
    const args = ['build', join(folder, 'seed.json'), '--crossref-url', 'http://127.0.0.1:9'];
    const run = await citeloom([...args, '--out', join(folder, 'nobody'), '--require-complete']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('error Nothing could be asked.');
    expect(documentIn('nobody').meta.parameters.metadata).toBe('local');
  });
});

describe('Ctrl-C', () => {
  it.each<[string, Fault]>([
    [
      'amid a wait that Crossref asked for',
      { type: 'status', status: 429, headers: { 'retry-after': '600' } },
    ],
    ['amid tries', { type: 'status', status: 500 }],
  ])('%s ends the run at once', async (name, bad) => {
    let child: ChildProcess | undefined;
    const mailto = `${name.replaceAll(' ', '-')}@example.org`;
    fault = ({ target }) => {
      if (target !== '/types') setTimeout(() => child?.kill('SIGINT'), 300);
      return target === '/types' ? undefined : bad;
    };
    mkdirSync(join(folder, name));
    const run = await citeloom(
      // The pause holds for all runs of one address: each has its own.
      ['build', join(folder, 'seed.json'), ...online(), '--mailto', mailto, '--out', join(folder, name)],
      {
        onStart: (started) => {
          child = started;
        },
      },
    );
    fault = () => undefined;
    expect(run.code).toBe(130);
    expect(run.stderr).toContain('Interrupted');
  });
});
