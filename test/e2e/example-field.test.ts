import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { documentOfGraph } from '../../src/document/document-of-graph.js';
import { readGraphFile } from '../../src/imports/read-graph-file.js';
import { citeloom } from './command-line.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'data', 'examples', 'stagflation');
const file = (name: string) => readFileSync(join(FOLDER, name));

describe('the field of stagflation', () => {
  it('has every work once, and citations among them only', () => {
    const nodes: Record<string, string>[] = parse(file('nodes.csv'), { columns: true });
    const edges: Record<string, string>[] = parse(file('edges.csv'), { columns: true });
    const ids = new Set(nodes.map(({ id }) => id));
    expect([ids.size, nodes.length, edges.length]).toEqual([654, 654, 2203]);
    expect(edges.flatMap(({ source, target }) => [source, target]).filter((id) => !ids.has(id))).toEqual([]);
    expect(nodes.filter(({ title }) => title === '')).toHaveLength(77);
    expect(new Set(edges.map(({ source }) => source))).toEqual(
      new Set(nodes.filter(({ hasReferenceList }) => hasReferenceList === 'true').map(({ id }) => id)),
    );
  });

  it('is read whole by one command', async () => {
    const { code, stdout, stderr } = await citeloom(['metrics', FOLDER, '--json']);
    const { graph, works } = JSON.parse(stdout);
    expect([code, stderr]).toEqual([0, '']);
    expect(graph).toMatchObject({ works: 654, citations: 2203, isolates: 12, loops: 0 });
    const byId = new Map(works.map((work: { id: string }) => [work.id, work]));
    expect(byId.get('364758')).toMatchObject({
      label: 'A Near-Rational Model of the Business Cycle with Wage and Price Inertia',
    });
    expect(byId.get('3125594')).toMatchObject({ label: 'Ackley 1961, Macroeconomic Theory' });
  });

  it('is called after its folder', async () => {
    const out = mkdtempSync(join(tmpdir(), 'citeloom-field-'));
    await citeloom(['export', FOLDER, '--format', 'json', '--out', out]);
    const { meta } = JSON.parse(readFileSync(join(out, 'graph.json'), 'utf8'));
    rmSync(out, { recursive: true });
    expect(meta.title).toBe('stagflation');
  });

  it('has titles, authors, years and venues, and communities of the field', async () => {
    const companion = { name: 'nodes.csv', bytes: file('nodes.csv') };
    const graph = readGraphFile({ name: 'edges.csv', bytes: file('edges.csv'), companion });
    const { nodes, meta, communities, mainPaths } = await documentOfGraph(graph);
    const work = nodes.id.indexOf('2745981');
    expect([nodes.authors[work], nodes.year[work], nodes.venue[work]]).toEqual([
      ['M. Baily'],
      1974,
      'The Review of Economic Studies',
    ]);
    expect(meta.coverage.referenceLists).toEqual({ known: 149, noneDeposited: 0, unknown: 505 });
    const names = communities.map(({ name }) => name).join('\n');
    expect(names).toMatch(/Oil/);
    expect(names).toMatch(/great inflation/i);
    expect(names).toMatch(/Rules · monetary policy/);
    expect(mainPaths?.[0]?.works.length).toBeGreaterThan(10);
  });
});
