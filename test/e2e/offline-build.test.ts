import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { parseCsv } from '../fixtures/parse-csv.js';
import { citeloom, type Run } from './command-line.js';

const FILES = [
  '.citeloom.json',
  'edges.csv',
  'graph.gexf',
  'graph.graphml',
  'graph.graphology.json',
  'graph.json',
  'graph.net',
  'graph.vosviewer.json',
  'matches.csv',
  'nodes.csv',
  'references.csv',
  'report.html',
  'venues.csv',
  'viewer',
  'works.bib',
  'works.csl.json',
  'works.ris',
];

let folder: string;
let run: Run;
let document: GraphDocument;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-offline-'));
  run = await citeloom(['build', '--offline', '--out', join(folder, 'one')]);
  document = JSON.parse(readFileSync(join(folder, 'one', 'graph.json'), 'utf8'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const read = (...path: string[]) => readFileSync(join(folder, ...path));

describe('citeloom build --offline on the bundled survey', () => {
  it('ends well and writes every file', () => {
    expect(run.stderr).not.toContain('error');
    expect(run.code).toBe(0);
    expect(readdirSync(join(folder, 'one')).sort()).toEqual(FILES);
  });

  it('makes 204 works and 294 citations', () => {
    expect(document.nodes.id).toHaveLength(204);
    expect(document.edges.source).toHaveLength(294);
    expect(document.meta.coverage.works.total).toBe(203);
  });

  it('accounts for each of the 208 references in references.csv', () => {
    const [header, ...rows] = parseCsv(read('one', 'references.csv').toString());
    expect(header?.slice(0, 7)).toEqual(['key', 'outcome', 'workId', 'reason', 'score', 'doi', 'text']);
    expect(rows).toHaveLength(208);
    expect(rows.every((row) => row[1] !== '' && document.nodes.id.includes(row[2] ?? ''))).toBe(true);
    expect(new Set(rows.map(([key]) => key)).size).toBe(208);
  });

  it('knows a year of at least 197 and a venue of at least 186 works, and where each came from', () => {
    const { works } = document.meta.coverage;
    expect(works.total - works.year.absent).toBeGreaterThanOrEqual(197);
    expect(works.total - works.venue.absent).toBeGreaterThanOrEqual(186);
    for (const [position, year] of document.nodes.year.entries()) {
      expect(document.nodes.yearFrom[position] === null).toBe(year === null);
    }
  });

  it('lets the library win over the DOI: CAS(ME)3 is of 2023, its DOI of 2022', () => {
    const position = document.nodes.id.indexOf('10.1109/tpami.2022.3174895');
    expect(document.nodes.year[position]).toBe(2023);
    expect(document.nodes.yearFrom[position]).toBe('library');
  });

  it('joins ref70 and ref80, which are one work', () => {
    const works = document.references.filter(({ key }) => key === 'ref70' || key === 'ref80');
    expect(new Set(works.map(({ work }) => work)).size).toBe(1);
    expect(works.map(({ outcome }) => outcome)).toEqual(['matched', 'matched']);
  });

  it('says plainly how many lists are known, what that means, and which command fetches the others', () => {
    expect(run.stdout).toContain('reference lists known for 18 of 203; 91 citations among them');
    expect(run.stdout).toContain('The reference lists of 185 of these works are not known yet.');
    const sentence = 'a work that none of them cites is not therefore uncited';
    expect(run.stdout).toContain(sentence);
    expect(run.stdout).toContain('node dist/cli.js build --mailto you@example.org');
    expect(read('one', 'report.html').toString()).toContain(sentence);
    expect(document.meta.measures.filter(({ absent }) => absent !== undefined)).toEqual([]);
  });

  it('writes the same bytes again, elsewhere and at another time', async () => {
    await citeloom(['build', '--offline', '--quiet', '--out', join(folder, 'two')]);
    const files = readdirSync(join(folder, 'one'), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => statSync(join(folder, 'one', name)).isFile())) {
      expect(read('two', file).equals(read('one', file)), file).toBe(true);
    }
  });

  it('names no path of this machine in what it writes', () => {
    for (const file of readdirSync(join(folder, 'one')).filter((name) => name !== 'viewer')) {
      expect(read('one', file).toString()).not.toContain(folder);
    }
  });

  it('gives the same document for the survey named by its DOI', async () => {
    const out = join(folder, 'by-doi');
    const byDoi = await citeloom([
      'build',
      'https://doi.org/10.1109/TAFFC.2022.3205170',
      '--offline',
      '--out',
      out,
    ]);
    expect(byDoi.code).toBe(0);
    expect(read('by-doi', 'graph.json').equals(read('one', 'graph.json'))).toBe(true);
  });

  it('writes only the formats asked for', async () => {
    const out = join(folder, 'formats');
    await citeloom(['build', '--offline', '--format', 'graphml', '--format', 'nodes-csv', '--out', out]);
    expect(readdirSync(out).sort()).toEqual([
      '.citeloom.json',
      'graph.graphml',
      'graph.json',
      'nodes.csv',
      'report.html',
      'viewer',
    ]);
  });

  it('prints one JSON object with --json and nothing else', async () => {
    const json = await citeloom(['build', '--offline', '--json', '--out', join(folder, 'json')]);
    expect(JSON.parse(json.stdout)).toMatchObject({ works: 204, citations: 294 });
  });
});

describe('citeloom build --offline on a list of DOIs', () => {
  it('makes a work of each DOI and names the lines that are none', async () => {
    const list = join(folder, 'list.txt');
    writeFileSync(list, '10.1109/CVPR.2016.90\nhttps://doi.org/10.1109/cvpr.2018.00813\n\nnonsense\n');
    const built = await citeloom(['build', list, '--offline', '--out', join(folder, 'list')]);
    expect(built.code).toBe(0);
    expect(built.stderr).toContain('list.txt, line 4: "nonsense" is not a DOI');
    const { nodes, edges } = JSON.parse(read('list', 'graph.json').toString()) as GraphDocument;
    expect(nodes.id).toEqual(['10.1109/cvpr.2016.90', '10.1109/cvpr.2018.00813']);
    expect(nodes.venue).toEqual(['CVPR', 'CVPR']);
    expect(edges.source).toEqual([]);
  });
});

describe('a seed that cannot be used', () => {
  it.each([
    ['a missing file', ['no-such-file.json'], 1, 'There is no file no-such-file.json'],
    ['a text that is no JSON', ['bad.json'], 1, 'bad.json'],
    ['a record without references', ['none.json'], 1, 'has no references'],
    ['a DOI without a suffix', ['10.1109'], 2, 'is not a DOI'],
    ['a DOI with a blank', ['10.1109/a b'], 2, 'is not a DOI'],
    ['a folder', ['.'], 1, 'cannot be read'],
    ['a DOI that no local source knows', ['10.1000/unknown', '--offline'], 1, 'its record is not at hand'],
    ['an unknown format', ['--offline', '--format', 'docx'], 2, 'no format "docx"'],
    ['an address that is none', ['--mailto', 'nobody'], 2, 'not an e-mail address'],
    ['a command that is none', ['--nonsense'], 2, 'unknown option'],
  ])('ends with one clear message: %s', async (_name, args, code, message) => {
    const cwd = mkdtempSync(join(folder, 'bad-'));
    writeFileSync(join(cwd, 'bad.json'), '{"message": {"DOI": "10.1000/x", ');
    writeFileSync(join(cwd, 'none.json'), '{"DOI": "10.1000/x", "title": ["T"]}');
    const failed = await citeloom(['build', ...args], { cwd });
    expect(failed.code).toBe(code);
    expect(failed.stderr).toContain(message);
    expect(failed.stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(cwd).sort()).toEqual(['bad.json', 'none.json']);
  });

  it('leaves an earlier graph as it was', async () => {
    const before = read('one', 'graph.json');
    const failed = await citeloom(['build', 'no-such-file.json', '--out', join(folder, 'one')]);
    expect(failed.code).toBe(1);
    expect(read('one', 'graph.json').equals(before)).toBe(true);
  });
});
