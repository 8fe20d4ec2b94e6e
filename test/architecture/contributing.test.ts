import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { runnerImport } from 'vite';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../src/exports/contract.js';
import { EXPORT_FORMATS } from '../../src/exports/registry.js';
import type { GraphFile, GraphReader } from '../../src/imports/contract.js';
import type { LayoutAlgorithm } from '../../src/layout/contract.js';
import type { Metric } from '../../src/metrics/contract.js';
import { csrOf } from '../../src/model/csr-graph.js';
import type { Lookup } from '../../src/model/lookup.js';
import { serial } from '../../src/model/parallel.js';
import { seededRandom } from '../../src/model/random.js';
import type { WorkRecord } from '../../src/model/work.js';
import type { SeedReader } from '../../src/seeds/contract.js';
import { seedFileOf } from '../../src/seeds/seed-file.js';
import type { MetadataSource } from '../../src/sources/contract.js';
import { sampleDocument } from '../web/sample-document.js';

const ROOT = join(import.meta.dirname, '..', '..');
/** The examples of CONTRIBUTING.md by the file that each would be. */
const EXAMPLES = new Map(
  [...readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(
    ([, path = '', code = '']) => [join(ROOT, path), code],
  ),
);

/** What the compiler says of the examples that belong to a project. */
function complaints(project: string): string[] {
  const { config } = ts.readConfigFile(join(ROOT, project), ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, dirname(join(ROOT, project)));
  const folders = parsed.fileNames.map((name) => dirname(name));
  const own = [...EXAMPLES.keys()].filter((path) => folders.includes(dirname(path)));
  expect(own.length, project).toBeGreaterThan(0);
  const alone = { composite: false, incremental: false, noEmit: true, emitDeclarationOnly: false };
  const { tsBuildInfoFile: _, ...options } = { ...parsed.options, ...alone };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => EXAMPLES.has(path) || fileExists(path);
  host.readFile = (path) => EXAMPLES.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const code = EXAMPLES.get(path);
    return code === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, code, rest[0]);
  };
  const program = ts.createProgram(own, options, host);
  return own.flatMap((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
  );
}

/** What an example exports under a name. */
async function exampleAt<T>(path: string, name: string): Promise<T> {
  const { module } = await runnerImport<Record<string, T>>(join(ROOT, path), {
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'examples',
        enforce: 'pre',
        resolveId: (id) => (EXAMPLES.has(id) ? id : undefined),
        load: (id) => EXAMPLES.get(id),
      },
    ],
  });
  const found = module[name];
  if (found === undefined) throw new Error(`${path} exports no ${name}`);
  return found;
}

const sample = sampleDocument({ works: 12, venues: 3, citations: 30 });

describe('the examples of CONTRIBUTING.md', () => {
  it('are one for each kind of entry', () => {
    expect([...EXAMPLES.keys()].map((path) => dirname(path).slice(ROOT.length + 1)).sort()).toEqual(
      ['exports', 'imports', 'layout', 'metrics', 'seeds', 'sources']
        .map((room) => `src/${room}`)
        .concat('web/panels/on-stage'),
    );
  });

  it.each([
    'src/tsconfig.json',
    'src/tsconfig.numeric.json',
    'web/tsconfig.json',
  ])('compile under %s', (project) => {
    expect(complaints(project)).toEqual([]);
  });

  it('measure', async () => {
    const metric = await exampleAt<Metric>('src/metrics/reference-age.ts', 'referenceAge');
    const graph = csrOf({ order: 4, directed: true, source: [0, 0, 1, 3], target: [1, 2, 2, 0] });
    const { columns } = await metric.compute(graph, {
      random: seededRandom(1),
      parallel: { run: () => Promise.reject(new Error('one thread')) },
      parameter: () => 0,
      years: Float64Array.of(2020, 2016, 2010, Number.NaN),
      chosen: [],
    });
    expect([...(columns.referenceAge ?? [])]).toEqual([7, 6, Number.NaN, Number.NaN]);
  });

  it('write and read the same graph', async () => {
    const format = await exampleAt<ExportFormat>('src/exports/tgf.ts', 'tgf');
    const reader = await exampleAt<GraphReader>('src/imports/tgf.ts', 'tgf');
    const text = [...format.write(sample)].join('');
    expect(EXPORT_FORMATS.map(({ id }) => String(id))).not.toContain(format.id);
    const file: GraphFile = {
      name: format.fileName,
      extension: '.tgf',
      bytes: new TextEncoder().encode(text),
      head: text.slice(0, 4096),
      json: () => undefined,
    };
    expect(reader.recognizes(file)).toBe(true);
    const columns = reader.read(file);
    expect(columns.ids).toEqual(sample.nodes.id);
    expect(() => reader.read({ ...file, bytes: new TextEncoder().encode('a\nb\n#\na b\nb\n') })).toThrow(
      'line 5',
    );
  });

  it('read seeds', async () => {
    const reader = await exampleAt<SeedReader>('src/seeds/doi-column.ts', 'doiColumn');
    const file = await seedFileOf(
      'list.tsv',
      'Title\tDOI\nOne\t10.1000/One\nTwo\t\nThree\thttps://doi.org/10.1000/3\n',
    );
    expect(reader.accepts(file)).toBe(true);
    const { seeds } = await reader.read(file);
    expect(seeds[0]?.references).toEqual([
      { key: 'line-2', doi: '10.1000/one' },
      { key: 'line-4', doi: '10.1000/3' },
    ]);
    await expect(reader.read(await seedFileOf('empty.tsv', 'DOI\n'))).rejects.toMatchObject({
      code: 'SEED_UNREADABLE',
    });
  });

  it('answer for each DOI', async () => {
    const createShelf = await exampleAt<(records: ReadonlyMap<string, WorkRecord>) => MetadataSource>(
      'src/sources/shelf.ts',
      'createShelf',
    );
    const answers: Lookup[] = [];
    for await (const answer of createShelf(new Map<string, WorkRecord>()).lookup(['10.1000/a']))
      answers.push(answer);
    expect(answers).toEqual([{ doi: '10.1000/a', missing: 'not-found' }]);
  });

  it('place works at least two units apart', async () => {
    const layout = await exampleAt<LayoutAlgorithm>('src/layout/ring.ts', 'ring');
    const year = [2001, null, 1999, 2001, 2010];
    const edges = { source: [], target: [] };
    const nothing = year.map(() => null);
    const { x, y } = await layout.compute(
      {
        year,
        edges,
        venueKey: nothing,
        community: nothing,
        importance: year.map(() => 0),
        isSeed: year.map(() => false),
        mainPaths: [],
        venueLabels: new Map(),
        communityLabels: new Map(),
      },
      seededRandom(1),
      serial,
    );
    const at = (work: number) => ({ x: x[work] ?? Number.NaN, y: y[work] ?? Number.NaN });
    for (const a of year.keys())
      for (const b of year.keys())
        if (a !== b) expect(Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y)).toBeGreaterThanOrEqual(2);
    expect(at(2)).toEqual({ x: 0, y: Math.max(...y) });
  });
});
