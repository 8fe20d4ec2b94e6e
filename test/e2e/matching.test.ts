import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { surveySet } from '../bench/matching/survey-set.js';
import { parseCsv } from '../fixtures/parse-csv.js';
import { createReplica, type Replica } from '../replica/replica.js';
import { citeloom, type Run } from './command-line.js';

const LIMIT = { requests: 60, interval: 1_000, concurrency: 3 };
const set = surveySet();

let folder: string;
let replica: Replica;
let run: Run;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-matching-'));
  replica = await createReplica({
    records: set.records,
    limits: { polite: { single: LIMIT, list: LIMIT } },
  });
  run = await build('one');
});
afterAll(async () => {
  await replica.close();
  rmSync(folder, { recursive: true });
});

const online = () => ['--crossref-url', replica.url, '--mailto', 'you@example.org'];
const build = (out: string, ...more: string[]) =>
  citeloom(['build', ...online(), '--out', join(folder, out), ...more]);
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
const documentIn = (name: string): GraphDocument => JSON.parse(read(name, 'graph.json'));
const searches = () =>
  replica.requests('list').filter(({ target }) => target.includes('query.bibliographic='));

describe('the survey’s 40 references without a DOI, among look-alikes', () => {
  it('are all accounted for', () => {
    expect(run.stderr).not.toContain('error');
    expect(run.code).toBe(0);
    const { byOutcome, total } = documentIn('one').meta.coverage.references;
    expect(total).toBe(208);
    expect(byOutcome.matched + byOutcome.ambiguous + byOutcome.unmatched).toBe(40);
    expect(byOutcome.resolved).toBe(168);
  });

  it('lead to the works they mean, and none of those that have no record is matched', () => {
    const { references, nodes } = documentIn('one');
    const expected = new Map(set.references.map(({ reference, expected: doi }) => [reference.key, doi]));
    const matched = references.filter(({ outcome }) => outcome === 'matched');
    const wrong = matched.filter(({ key, work }) => nodes.doi[work] !== expected.get(key));
    expect(wrong).toEqual([]);
    const findable = [...expected.values()].filter((doi) => doi !== undefined).length;
    expect(matched.length / findable).toBeGreaterThanOrEqual(0.9);
  });

  it('take one search each, references of one work together, within the limits', () => {
    expect(searches()).toHaveLength(39);
    expect(new Set(searches().map(({ target }) => target)).size).toBe(39);
    expect(replica.violations).toEqual([]);
  });

  it('are told in matches.csv, a row each', () => {
    const [header, ...rows] = parseCsv(read('one', 'matches.csv'));
    expect(header).toEqual(
      'key,outcome,doi,score,agreeing,by,reason,candidates,reference,found,seed'.split(','),
    );
    expect(rows).toHaveLength(40);
    const row = rows.find(([key]) => key === 'ref38');
    expect(row?.slice(0, 6)).toEqual([
      'ref38',
      'matched',
      '10.1002/pchj.196',
      '1',
      'title author year volume page',
      'search',
    ]);
  });

  it('become nodes with the record that was found, tied to the survey by a scored match', () => {
    const { nodes, edges } = documentIn('one');
    const work = nodes.id.indexOf('10.1002/pchj.196');
    expect([nodes.status[work], nodes.venue[work], nodes.year[work]]).toEqual([
      'matched',
      'PsyCh Journal',
      2018,
    ]);
    const edge = edges.target.indexOf(work);
    expect(edges.assertedBy[edge]).toEqual(['match:1']);
    expect(edges.references[edge]).toEqual(['ref38']);
  });

  it('are not searched for again, and a build without the server finds the same', async () => {
    const asked = replica.log.length;
    const before = read('one', 'graph.json');
    await build('one');
    expect(read('one', 'graph.json')).toBe(before);
    const offline = await citeloom(['build', '--offline', '--out', join(folder, 'one')]);
    expect(offline.code).toBe(0);
    expect(documentIn('one').references).toEqual(JSON.parse(before).references);
    await build('one');
    expect(replica.log).toHaveLength(asked);
  });

  it('go along in a snapshot, from which a build makes the same bytes', async () => {
    const snapshot = join(folder, 'field.jsonl.gz');
    await citeloom([
      'crawl',
      ...online(),
      '--store',
      join(folder, 'one', 'crawl.sqlite'),
      '--export-snapshot',
      snapshot,
    ]);
    const rebuilt = await citeloom(['build', snapshot, '--out', join(folder, 'snapshot')]);
    expect(rebuilt.code).toBe(0);
    for (const file of ['graph.json', 'matches.csv', 'graph.graphml'])
      expect(read('snapshot', file)).toBe(read('one', file));
  });

  it('stay unchecked beyond --max-searches, with a notice', async () => {
    const few = await build('few', '--max-searches', '5');
    const { byOutcome } = documentIn('few').meta.coverage.references;
    expect(byOutcome.unchecked).toBeGreaterThanOrEqual(33);
    expect(few.stderr).toContain('--max-searches allows no more');
  });
});

describe('a user’s decisions', () => {
  const keysOf = (name: string, outcome: string) =>
    documentIn(name).references.flatMap((row) => (row.outcome === outcome ? row.key : []));

  it('overrule matches, and hold in later runs without the file', async () => {
    const [header, ...rows] = parseCsv(read('one', 'matches.csv'));
    const corrected = rows.map(([key, outcome, doi, ...rest]) => {
      if (key === 'ref38') return [key, outcome, '', ...rest];
      if (key === 'ref11') return [key, outcome, 'https://doi.org/10.1109/FG.2018.00101', ...rest];
      return [key, outcome, doi, ...rest];
    });
    const cell = (text = '') => `"${text.replaceAll('"', '""')}"`;
    const file = join(folder, 'mine.csv');
    writeFileSync(file, [header, ...corrected].map((row) => row?.map(cell).join(',')).join('\n'));

    const decided = await build('one', '--decisions', file);
    expect(decided.code).toBe(0);
    for (const out of ['one', 'one']) {
      const { nodes, references } = documentIn(out);
      const row = (key: string) => references.find((reference) => reference.key === key);
      expect(row('ref38')).toMatchObject({ outcome: 'unmatched', match: { by: 'decision' } });
      expect(nodes.doi[row('ref11')?.work ?? -1]).toBe('10.1109/fg.2018.00101');
      expect(keysOf(out, 'matched')).toContain('ref33');
      await build('one');
    }
    expect((await citeloom(['build', '--offline', '--out', join(folder, 'one')])).code).toBe(0);
    expect(keysOf('one', 'matched')).not.toContain('ref38');
  });

  it('can be taken back', async () => {
    const file = join(folder, 'back.csv');
    writeFileSync(file, 'key,outcome\nref38,automatic\nref11,automatic\n');
    await build('one', '--decisions', file);
    expect(keysOf('one', 'matched')).toContain('ref38');
    expect(keysOf('one', 'matched')).not.toContain('ref11');
  });

  it('are refused with file, line and value when they cannot be read', async () => {
    const file = join(folder, 'bad.csv');
    writeFileSync(file, 'key,doi\nref38,somewhere\n');
    const refused = await build('one', '--decisions', file);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining('bad.csv cannot be read: line 2: "somewhere" is no DOI'),
    ]);
    expect((await build('one', '--decisions', join(folder, 'none.csv'))).code).toBe(1);
  });
});

describe('citeloom explain', () => {
  const explain = (...args: string[]) => citeloom(['explain', ...args, '--graph', join(folder, 'one')]);
  const wordsOf = ({ stdout }: Run) => stdout.replace(/\s+/g, ' ');

  it('says what became of a reference without a DOI', async () => {
    const text = wordsOf(await explain('ref38'));
    expect(text).toContain(
      'No DOI was given. Found by a search; title, author, year, volume and page agree (score 1.00).',
    );
    expect(text).toContain('it is a notice about a work, not the work');
  });

  it('says why two references are one work', async () => {
    expect(wordsOf(await explain('10.1109/FG.2013.6553717'))).toContain(
      'ref15 and ref16 carry the same DOI, 10.1109/fg.2013.6553717.',
    );
    expect(wordsOf(await explain('ref80'))).toContain(
      'ref80 and ref70 mean one work: they lead to the same record.',
    );
  });

  it('says who asserts a citation', async () => {
    const text = wordsOf(await explain('10.1109/taffc.2022.3205170', 'ref38'));
    expect(text).toContain('1 reference of the citing work says so: ref38.');
    expect(text).toContain('citeloom matched it (score 1.00 of 1)');
  });

  it('says so when nothing is named so, and as JSON what it says', async () => {
    const nothing = await explain('ref9999');
    expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining('is named "ref9999"')]);
    const json = JSON.parse((await explain('ref38', '--json')).stdout);
    expect(json[0].sections[1].heading).toBe('Outcome: matched');
  });
});
