import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citeloom } from './command-line.js';

/** b cites a twice and c; c cites a; d and e cite each other; f stands alone and cites itself. */
const PAJEK = `*Vertices 6
1 "a 1990"
2 b
3 c
4 d
5 e
6 f
*Arcs
2 1 1
2 1 1
2 3 2
3 1 1
4 5 1
5 4 1
6 6 1
`;

let folder = '';
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-metrics-'));
  writeFileSync(path('field.net'), PAJEK);
  writeFileSync(path('field.net.gz'), gzipSync(PAJEK));
  writeFileSync(path('edges.csv'), 'source,target\nx,y\ny,z\nx,z\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('citeloom metrics', () => {
  it('counts a graph in numbers, copies and loops apart', async () => {
    const { code, stdout } = await citeloom(['metrics', path('field.net'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).graph).toEqual({
      ...{ works: 6, citations: 5, loops: 1, isolates: 1 },
      ...{ components: 3, largestComponent: 3, strongComponents: { 1: 4, 2: 1 }, depth: 3 },
      ...{ maxInDegree: 2, maxOutDegree: 2 },
    });
  });

  it('gives each work its measures, and says why others are absent', async () => {
    const { stdout } = await citeloom(['metrics', path('field.net'), '--json']);
    const { works, measures } = JSON.parse(stdout);
    expect(works[0]).toMatchObject({ id: 'a 1990', label: 'a 1990', inDegree: 2, outDegree: 0, coreness: 2 });
    expect(works[0]).not.toHaveProperty('citationsPerYear');
    expect(measures).toContainEqual(
      expect.objectContaining({ attribute: 'citationsPerYear', absent: 'The year of no work is known.' }),
    );
  });

  it('reads a compressed file as the file itself', async () => {
    const [plain, packed] = await Promise.all(
      ['field.net', 'field.net.gz'].map((name) => citeloom(['metrics', path(name), '--json'])),
    );
    expect(packed?.stdout).toBe(plain?.stdout);
  });

  it('prints the largest first as a table, all in the order of the file as CSV', async () => {
    const table = await citeloom(['metrics', path('edges.csv'), '--measure', 'in-degree', '--top', '1']);
    expect(table.stdout).toMatch(/\nid +work +inDegree\nz +2\n/);
    const csv = await citeloom(['metrics', path('edges.csv'), '--measure', 'inDegree', '--format', 'csv']);
    expect(csv.stdout).toBe('id,label,inDegree\r\nx,x,0\r\ny,y,1\r\nz,z,2\r\n');
  });

  it('starts personalized PageRank at a work, and obeys parameters', async () => {
    const flags = ['--from', 'y', '--parameter', 'personalized-page-rank.alpha=0.5', '--json'];
    const { stdout } = await citeloom(['metrics', path('edges.csv'), ...flags]);
    // Half of those who stand at y go on to z and start anew from there: 2/3 and 1/3.
    const values = JSON.parse(stdout).works.map((work: Record<string, number>) => work.personalizedPageRank);
    expect(values).toEqual([0, expect.closeTo(2 / 3, 12), expect.closeTo(1 / 3, 12)]);
  });

  it('says how its measures agree with graphology-metrics, and takes its figures', async () => {
    const { stdout } = await citeloom(['metrics', path('field.net')]);
    expect(stdout).toMatch(
      /Citations here, References here.*: agrees with graphology-metrics [\d.]+ exactly/,
    );
    expect(stdout).toMatch(/PageRank.*: agrees with graphology-metrics [\d.]+ (exactly|to 1e-1\d)/);
    expect(stdout).toMatch(/Diameter +1 *\n/);
    const { measures, figures } = JSON.parse(
      (await citeloom(['metrics', path('field.net'), '--json'])).stdout,
    );
    expect(measures[0].certificate).toEqual({
      by: expect.stringMatching(/^graphology-metrics \d/),
      agreesTo: 0,
    });
    expect(figures).toContainEqual(expect.objectContaining({ id: 'density', value: 0.166666666667 }));
  });

  it('gives the graph in numbers alone, as a table or CSV', async () => {
    const csv = await citeloom(['metrics', path('field.net'), '--figures', '--format', 'csv']);
    expect(csv.stdout).toMatch(/^id,title,value,note,by,absent\r\nworks,Works,6,,,\r\n/);
    expect(csv.stdout).toMatch(/\r\ndensity,Density,0\.166666666667,,graphology-metrics [\d.]+,\r\n/);
    const table = await citeloom(['metrics', path('field.net'), '--figures']);
    expect(table.stdout).toMatch(/^Works +6 *\n/);
    expect(table.stdout).not.toContain('inDegree');
  });

  it('is checked by graphology-metrics when asked, whatever is printed', async () => {
    const { stderr } = await citeloom(['metrics', path('field.net'), '--check', '--format', 'csv']);
    expect(stderr.match(/agrees with graphology-metrics [\d.]+ (exactly|to 1e-1\d)\n/g)).toHaveLength(8);
    expect(stderr).toContain('check coreness: not certified: graphology-metrics has no such measure\n');
  });

  it('ends quietly when whoever reads its output has enough', async () => {
    const edges = Array.from({ length: 20_000 }, (_, work) => `work-${work + 1},work-${work}\n`);
    writeFileSync(path('long.csv'), edges.join(''));
    const { stdout, stderr, code } = await citeloom(
      ['metrics', path('long.csv'), '--measure', 'inDegree', '--format', 'csv'],
      { onStart: (child) => child.stdout?.once('data', () => child.stdout?.destroy()) },
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.length).toBeLessThan(edges.join('').length);
  });

  it('ends with a clear error where there is nothing to read', async () => {
    const { code, stderr } = await citeloom(['metrics', path('nothing.net')]);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no graph at');
    const unknown = await citeloom(['metrics', path('field.net'), '--from', 'zz']);
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('No measured work has the id "zz".'),
    ]);
  });
});
