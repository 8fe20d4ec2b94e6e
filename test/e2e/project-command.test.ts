import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { citeloom } from './command-line.js';

/** Four dated works cite classics a, b and c; nobody knows the year of `undated`. */
const FIELD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="year" for="node" attr.name="year" attr.type="int"/>
<key id="title" for="node" attr.name="title" attr.type="string"/>
<key id="authors" for="node" attr.name="authors" attr.type="string"/>
<graph edgedefault="directed">
<node id="a"><data key="title">Alpha</data><data key="authors">Ada; Bo</data><data key="year">1990</data></node>
<node id="b"><data key="title">Beta</data><data key="authors">Ada; Bo; Cy</data><data key="year">1991</data></node>
<node id="c"><data key="title">Gamma</data></node>
<node id="w1"><data key="year">2010</data></node>
<node id="w2"><data key="year">2011</data></node>
<node id="w3"><data key="year">2014</data></node>
<node id="w4"><data key="year">2015</data></node>
<node id="undated"/>
<edge source="w1" target="a"/><edge source="w1" target="b"/><edge source="w1" target="c"/>
<edge source="w2" target="a"/><edge source="w2" target="b"/>
<edge source="w3" target="b"/><edge source="w3" target="c"/>
<edge source="w4" target="a"/><edge source="w4" target="b"/>
<edge source="undated" target="a"/><edge source="undated" target="c"/>
</graph></graphml>
`;

let folder: string;
let field: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-project-'));
  field = join(folder, 'field.graphml');
  writeFileSync(field, FIELD);
});
afterAll(() => rmSync(folder, { recursive: true }));

const documentIn = (out: string) =>
  JSON.parse(readFileSync(join(out, 'graph.json'), 'utf8')) as GraphDocument;
const tiesOf = ({ nodes, edges }: GraphDocument) =>
  edges.source.map((from, tie) => [nodes.id[from], nodes.id[edges.target[tie] ?? -1], edges.weight?.[tie]]);

describe('citeloom project', () => {
  it('writes the projection in every format with its report and viewer, and says what is strongest', async () => {
    const out = join(folder, 'all');
    const run = await citeloom(['project', field, '--out', out]);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('Co-citation: field.graphml');
    expect(run.stdout).toMatch(/strongest ties\s+3 +a +Alpha\n +b +Beta/);
    expect(tiesOf(documentIn(out))).toEqual([
      ['a', 'b', 3],
      ['a', 'c', 2],
      ['b', 'c', 2],
    ]);
    expect(readFileSync(join(out, 'graph.graphml'), 'utf8')).toContain('edgedefault="undirected"');
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('The strongest ties');
    expect(existsSync(join(out, 'viewer', 'index.html'))).toBe(true);
  });

  it('begins CSV with a byte order mark where it is asked to', async () => {
    const out = join(folder, 'marked');
    const run = await citeloom(['project', field, '--format', 'edges-csv', '--csv-bom', '--out', out]);
    expect(run.code).toBe(0);
    expect(readFileSync(join(out, 'edges.csv'), 'utf8')).toMatch(/^\ufeffsource,target,/);
  });

  it('opens what it wrote as the same ties', async () => {
    const out = join(folder, 'again');
    await citeloom(['project', field, '--quiet', '--format', 'pajek', '--out', out]);
    for (const file of ['graph.json', 'graph.net']) {
      const copy = join(folder, `copy-${file}`);
      const run = await citeloom(['export', join(out, file), '--format', 'edges-csv', '--out', copy]);
      expect(run.code).toBe(0);
      const rows = readFileSync(join(copy, 'edges.csv'), 'utf8').split('\r\n');
      expect(rows).toEqual([
        'source,target,assertedBy,references,weight',
        'a,b,,,3',
        'a,c,,,2',
        'b,c,,,2',
        '',
      ]);
    }
  });

  it('writes one projection for each period, and says what has no year', async () => {
    const out = join(folder, 'slices');
    const run = await citeloom(['project', field, '--slice-length', '3', '--format', 'json', '--out', out]);
    expect(run.code).toBe(0);
    expect(run.stderr).toBe('note  1 work has no year and is left out.\n');
    expect(tiesOf(documentIn(join(out, '2010-2012')))).toEqual([
      ['a', 'b', 2],
      ['a', 'c', 1],
      ['b', 'c', 1],
    ]);
    expect(tiesOf(documentIn(join(out, '2013-2015')))).toEqual([
      ['a', 'b', 1],
      ['b', 'c', 1],
    ]);
  });

  it('prints its summary as JSON', async () => {
    const args = [
      '--kind',
      'coupling',
      '--normalization',
      'cosine',
      '--top',
      '1',
      '--format',
      'json',
      '--json',
    ];
    const run = await citeloom(['project', field, ...args, '--out', join(folder, 'json')]);
    const { projections } = JSON.parse(run.stdout);
    expect(projections).toHaveLength(1);
    expect(projections[0]).toMatchObject({
      kind: 'coupling',
      nodes: 5,
      ties: 4,
      withoutTie: 0,
      strongest: 1,
    });
    expect(projections[0].strongestPairs[0]).toEqual({ source: 'w2', target: 'w4', weight: 1 });
  });

  it('ties authors', async () => {
    const out = join(folder, 'authors');
    await citeloom(['project', field, '--kind', 'co-authorship', '--format', 'json', '--out', out]);
    expect(tiesOf(documentIn(out))).toEqual([
      ['Ada', 'Bo', 2],
      ['Ada', 'Cy', 1],
      ['Bo', 'Cy', 1],
    ]);
  });

  it('leaves the survey out of a graph of citeloom, and says how to take it in', async () => {
    const survey = join(folder, 'survey.json');
    const reference = [...'abc'].map((key) => ({ key, DOI: `10.5555/${key}` }));
    writeFileSync(survey, JSON.stringify({ DOI: '10.5555/survey', title: ['A survey'], reference }));
    const build = join(folder, 'build');
    await citeloom(['build', survey, '--offline', '--quiet', '--format', 'json', '--out', build]);
    const without = await citeloom(['project', build, '--out', join(folder, 'without')]);
    expect(without.code).toBe(1);
    expect(without.stderr).toContain('--include-seed');
    const args = ['--include-seed', '--format', 'json', '--json', '--out', join(folder, 'with')];
    const run = await citeloom(['project', build, ...args]);
    expect(JSON.parse(run.stdout).projections[0]).toMatchObject({ nodes: 3, ties: 3 });
  });

  it.each([
    [['--min-weight', '4'], 'no ties of co-citation of weight 4 or more', 'The strongest weighs 3'],
    [['--years', '1900-1910'], 'no ties of co-citation', 'Choose other --years'],
  ])('refuses %j with what there is', async (args, message, hint) => {
    const run = await citeloom(['project', field, ...args, '--out', join(folder, 'nothing')]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(message);
    expect(run.stderr).toContain(hint);
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });

  it('refuses years and authors where the file has none', async () => {
    const file = join(folder, 'bare.csv');
    writeFileSync(file, 'source,target\nx,a\nx,b\n');
    const years = await citeloom(['project', file, '--slices', '2']);
    expect(years.stderr).toContain('The year of no citing work is known.');
    const authors = await citeloom(['project', file, '--kind', 'co-authorship']);
    expect(authors.stderr).toContain('No work of this graph names its authors.');
    expect([years.code, authors.code]).toEqual([1, 1]);
  });

  it.each([
    ['--kind', 'friendship'],
    ['--years', '2019-2010'],
    ['--min-weight', 'much'],
    ['--format', 'pdf'],
  ])('takes %s %s for a fault of use', async (...args) => {
    expect((await citeloom(['project', field, ...args])).code).toBe(2);
  });
});
