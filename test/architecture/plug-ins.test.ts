import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { terminalStream } from '../cli/terminal-stream.js';
import { madeUpFinding } from '../fixtures/made-up/finding.js';
import { madeUpFormat } from '../fixtures/made-up/format.js';
import { madeUpLayout } from '../fixtures/made-up/layout.js';
import { madeUpMetric } from '../fixtures/made-up/metric.js';
import { madeUpProjection } from '../fixtures/made-up/projection.js';
import { madeUpReader } from '../fixtures/made-up/reader.js';

/** Each registry with one line more. */
const REGISTRIES = [
  ['../../src/metrics/registry.js', 'METRICS', madeUpMetric],
  ['../../src/layout/registry.js', 'LAYOUTS', madeUpLayout],
  ['../../src/exports/registry.js', 'EXPORT_FORMATS', madeUpFormat],
  ['../../src/imports/registry.js', 'GRAPH_READERS', madeUpReader],
  ['../../src/projections/registry.js', 'PROJECTIONS', madeUpProjection],
  ['../../src/findings/registry.js', 'FINDINGS', madeUpFinding],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'citeloom-plug-ins-'));
const graph = join(folder, 'field.sentences');

beforeAll(() => {
  writeFileSync(graph, 'c cites a\nc cites b\nd cites a\nd cites b\nb cites a\n');
  vi.resetModules();
  for (const [path, name, line] of REGISTRIES)
    vi.doMock(path, async (original) => {
      const registry = await original<Record<string, readonly unknown[]>>();
      return { ...registry, [name]: [...(registry[name] ?? []), line] };
    });
});

afterAll(() => {
  for (const [path] of REGISTRIES) vi.doUnmock(path);
  vi.resetModules();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  const { main } = await import('../../src/cli/main.js');
  const [out, err] = [terminalStream(), terminalStream()];
  const code = await main(args, { out: out.stream, err: err.stream, call: 'citeloom' });
  return { code, stdout: out.text(), stderr: err.text() };
}

const written = (name: string) => readFileSync(join(folder, name), 'utf8');

async function exported(): Promise<GraphDocument> {
  const { code, stderr } = await run('export', graph, '--out', join(folder, 'out'), '--force');
  expect({ code, stderr: stderr.match(/error.*/)?.[0] }).toEqual({ code: 0, stderr: undefined });
  const { parseDocument } = await import('../../src/imports/document/read-document.js');
  return parseDocument(written('out/graph.json'), 'graph.json');
}

/** All text of a lit template, values among it. */
function textOf(template: unknown): string {
  if (Array.isArray(template)) return template.map(textOf).join('');
  if (typeof template === 'string' || typeof template === 'number') return String(template);
  if (typeof template !== 'object' || template === null || !('strings' in template)) return '';
  const { strings, values } = template as { strings: readonly string[]; values: readonly unknown[] };
  return strings.map((text, at) => text + textOf(values[at])).join('');
}

describe('one file and one line in its registry', () => {
  it('bring a reader and a measure to the command line', async () => {
    const { stdout } = await run('metrics', graph, '--measure', 'made-up-metric', '--format', 'csv');
    expect(stdout.split('\r\n').slice(0, 3)).toEqual(['id,label,madeUpMeasure', 'c,c,2', 'a,a,3']);
    const { stderr } = await run('metrics', join(folder, 'nothing.net'), '--measure', 'nonsense');
    expect(stderr).toContain('madeUpMeasure');
  });

  it('bring a format to the exports', async () => {
    await exported();
    expect(written('out/graph.ids')).toBe('a\nb\nc\nd\n');
    expect((await run('export', graph, '--format', 'nonsense')).stderr).toContain('made-up-format');
  });

  it('bring a measure to the exports of every format', async () => {
    const document = await exported();
    expect(document.meta.measures.map(({ attribute }) => attribute)).toContain('madeUpMeasure');
    expect(written('out/nodes.csv').split('\r\n')[0]).toMatch(/,madeUpMeasure$/);
    expect(written('out/graph.gexf')).toContain('title="madeUpMeasure" type="integer"');
    expect(written('out/graph.graphml')).toContain('attr.name="madeUpMeasure"');
    expect(written('out/graph.graphology.json')).toContain('"madeUpMeasure":3');
  });

  it('bring a layout and a finding to the document', async () => {
    const { layoutNamed } = await import('../../src/model/layout.js');
    const document = await exported();
    expect(layoutNamed(document.layouts, 'madeUpLayout')).toEqual({
      title: 'Made-up layout',
      description: 'All works in a line.',
      x: [0, 3, 6, 9],
      y: [0.123, 0.123, 0.123, 0.123],
    });
    expect(document.findings).toMatchObject({ madeUpFinding: { works: 4 } });
  });

  it('bring a projection to the command line, its help and the document', async () => {
    expect((await run('project', '--help')).stdout.replaceAll(/\s+/g, ' ')).toContain('"made-up-projection"');
    const out = join(folder, 'projection');
    await run('project', graph, '--kind', 'made-up-projection', '--out', out, '--format', 'json', '--force');
    const { parseDocument } = await import('../../src/imports/document/read-document.js');
    const { meta } = parseDocument(written('projection/graph.json'), 'graph.json');
    expect(meta.projection).toMatchObject({ kind: 'made-up-projection', title: 'Made-up projection' });
  });

  it('bring a measure, a layout and a format to the menus of the viewer', async () => {
    const { indexDocument } = await import('../../web/document/document-index.js');
    const { initialState } = await import('../../web/state/state.js');
    const { PALETTES } = await import('../../web/encoding/palette.js');
    const { coloringsOf } = await import('../../web/encoding/colorings.js');
    const index = indexDocument(await exported());
    const state = initialState(index, 'light', true);
    const menu = async (path: string, name: string, on: object = {}) => {
      const panels: Record<string, { render: (context: unknown) => unknown }> = await import(path);
      const derived = { passing: index.document.nodes.id.map(() => true), palette: PALETTES.light };
      return textOf(panels[name]?.render({ index, state: { ...state, ...on }, derived, update: () => {} }));
    };
    expect(await menu('../../web/panels/rail/sizing.js', 'sizing')).toContain('Made-up measure');
    expect(await menu('../../web/panels/bar/view-switch.js', 'viewSwitch')).toContain('Made-up layout');
    expect(
      await menu('../../web/panels/dialogs/export-dialog.js', 'exportDialog', { dialog: 'export' }),
    ).toContain('Made-up format');
    expect(coloringsOf(index).map(({ title }) => title(index))).toContain('Made-up measure');
    const { allColumns } = await import('../../web/table/columns.js');
    expect(allColumns(index).map(({ title }) => title(index))).toContain('Made-up measure');
  });
});
