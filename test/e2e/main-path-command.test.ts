import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../fixtures/document.js';
import { citeloom } from './command-line.js';

/** The example of CitationNetworks.jl, a paper that nobody cites and that cites itself, and two in a circle. */
const PAJEK = `*Vertices 14
${Array.from({ length: 14 }, (_, vertex) => `${vertex + 1} "w${vertex + 1}"`).join('\n')}
*Arcs
3 1
3 2
4 2
5 3
6 4
7 3
8 5
9 5
9 6
10 4
10 6
11 4
12 12
13 14
14 13
`;

let folder = '';
const path = (name: string) => join(folder, name);
const json = async (...args: string[]) =>
  JSON.parse((await citeloom(['mainpath', ...args, '--json'])).stdout);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-mainpath-'));
  writeFileSync(path('field.net'), PAJEK);
  writeFileSync(path('tie.net'), '*Vertices 2\n1 a\n2 b\n*Edges\n1 2\n');
  writeFileSync(path('none.net'), '*Vertices 2\n1 a\n2 b\n');
  const known = { hasReferenceList: true, status: 'resolved' } as const;
  const survey = documentOf(
    [
      { id: '10.1/a', year: 1990, ...known },
      { id: '10.1/b', year: 1995, ...known },
      { id: '10.1/survey', isSeed: true, year: 2000, ...known },
    ],
    [
      [1, 0],
      [2, 0],
      [2, 1],
    ],
  );
  writeFileSync(path('graph.json'), JSON.stringify(survey));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('citeloom mainpath', () => {
  it('gives every citation its counts, and no count within a circle', async () => {
    const { all, paths, shrunk } = await json(path('field.net'), '--all');
    expect(paths).toMatchObject({ total: 10, sources: 2, sinks: 5 });
    expect(shrunk).toEqual({ components: 1, works: 2 });
    const spc = all.map((row: Record<string, unknown>) => [row.source, row.target, row.spc]);
    expect(spc).toContainEqual(['w4', 'w2', 4]);
    expect(spc).toContainEqual(['w13', 'w14', null]);
    expect(all[0]).toMatchObject({ source: 'w3', target: 'w1', spc: 3, splc: 3, spnp: 5, spcShare: 0.3 });
  });

  it('traces the path, the oldest work first', async () => {
    const { weights, path: id, works, citations } = await json(path('field.net'), '--path', 'local-forward');
    expect([weights, id]).toEqual(['spc', 'local-forward']);
    expect(works.map((work: { id: string }) => work.id)).toEqual(['w2', 'w4', 'w6', 'w9', 'w10']);
    expect(citations).toHaveLength(4);
  });

  it('prints a table with the number of paths, and rows for spreadsheets', async () => {
    const table = await citeloom(['mainpath', path('field.net'), '--weights', 'splc']);
    expect(table.stdout).toMatch(/id +year +work +splc +share/);
    expect(table.stdout).toContain(
      'paths from 2 works that cite nothing to 5 that nobody cites. 2 works that cite one another',
    );
    const csv = await citeloom(['mainpath', path('field.net'), '--format', 'csv', '--all']);
    expect(csv.stdout.split('\r\n')[0]).toBe(
      'source,target,spc,spcLog10,spcShare,splc,splcLog10,splcShare,spnp,spnpLog10,spnpShare,onPath',
    );
    expect(csv.stdout.split('\r\n')).toHaveLength(16);
  });

  it('leaves out the survey of a build, says so, and brings it back', async () => {
    const without = await citeloom(['mainpath', path('graph.json'), '--json']);
    expect(JSON.parse(without.stdout).works).toEqual([
      { id: '10.1/a', label: '10.1/a', year: 1990 },
      { id: '10.1/b', label: '10.1/b', year: 1995 },
    ]);
    expect(without.stderr).toContain('without the seed 10.1/survey');
    expect((await json(path('graph.json'), '--include-seed')).works).toHaveLength(3);
  });

  it('has no path where no work cites another, and says so', async () => {
    const { code, stdout, stderr } = await citeloom(['mainpath', path('none.net'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ paths: { total: 0, log10: null }, works: [], citations: [] });
    expect(stderr).toContain('there is no path');
  });

  it('refuses a graph without directions, and --all in a table', async () => {
    const tie = await citeloom(['mainpath', path('tie.net')]);
    expect([tie.code, tie.stderr.includes('undirected')]).toEqual([1, true]);
    expect((await citeloom(['mainpath', path('field.net'), '--all'])).code).toBe(2);
  });
});
