import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citeloom } from './command-line.js';

/** Four works on optical flow, three on speech, each citing all older ones of its kind; one citation between; one alone. */
const WORKS = [
  ['Optical flow by gradients', 1981],
  ['Robust optical flow', 1993],
  ['Fast optical flow', 2007],
  ['Optical flow in faces', 2014],
  ['Speech in noise', 1990],
  ['Noisy speech synthesis', 2001],
  ['Speech of the elderly', 2010],
  ['Something else', 2000],
] as const;
const CITATIONS = [
  [1, 0],
  [2, 0],
  [2, 1],
  [3, 0],
  [3, 1],
  [3, 2],
  [5, 4],
  [6, 4],
  [6, 5],
  [6, 0],
] as const;

let folder = '';
const path = () => join(folder, 'field.json');
const run = async (...flags: string[]) => (await citeloom(['communities', path(), ...flags])).stdout;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-communities-'));
  const nodes = WORKS.map(([title, year], key) => ({
    key: String(key),
    attributes: { label: title, title, year },
  }));
  const edges = CITATIONS.map(([source, target]) => ({ source: String(source), target: String(target) }));
  writeFileSync(path(), JSON.stringify({ options: { type: 'directed' }, nodes, edges }));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('citeloom communities', () => {
  it('finds the two topics, the larger first, and names them by their titles', async () => {
    const { communities, works, modularity } = JSON.parse(await run('--json'));
    expect(communities).toMatchObject([
      { id: 1, name: 'Optical flow', size: 4, mostCited: '0' },
      { id: 2, name: 'Speech', size: 3, mostCited: '4' },
    ]);
    expect(works.map((work: { community?: number }) => work.community)).toEqual([
      1,
      1,
      1,
      1,
      2,
      2,
      2,
      undefined,
    ]);
    // Ten citations, six and three within; the ends of the two hold 13 and 7 of 20.
    expect(modularity).toBeCloseTo(9 / 10 - (13 / 20) ** 2 - (7 / 20) ** 2, 12);
  });

  it('tells in a table when each was written and what is cited most', async () => {
    const table = await run();
    expect(table).toContain(
      '2 communities by leiden, modularity 0.3550 at resolution 1, 1 work tied to no other',
    );
    expect(table).toMatch(/1 +4 +1981–2014 +Optical flow +0 +Optical flow by gradients/);
  });

  it('gives every work its community as CSV, none to a work that is tied to no other', async () => {
    const lines = (await run('--format', 'csv', '--algorithm', 'louvain')).split('\r\n');
    expect(lines[0]).toBe('id,label,community,communityName');
    expect(lines[1]).toBe('0,Optical flow by gradients,1,Optical flow');
    expect(lines[8]).toBe('7,Something else,,');
  });

  it('finds more at a high resolution', async () => {
    expect(JSON.parse(await run('--json', '--resolution', '5')).communities.length).toBeGreaterThan(2);
  });
});
