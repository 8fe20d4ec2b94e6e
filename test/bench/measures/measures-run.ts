import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { csrOf } from '../../../src/model/csr-graph.js';
import { seededRandom } from '../../../src/model/random.js';
import { openBench } from '../../chaos/bench.js';
import { replaceSection } from '../../chaos/replace-section.js';
import { PYTHON } from '../../fixtures/python-readers.js';
import { agreementOf, type Found } from './agreement.js';
import { BENCH_MEASURES } from './bench-measures.js';
import { citationField } from './citation-field.js';
import { compileScript } from './compile-script.js';
import type { Size } from './contract.js';
import { readField, readValues, writeField } from './field-file.js';
import { type LibraryProcess, startLibrary } from './library-process.js';
import { runSuite, SUITES_HEAD } from './run-suite.js';
import { SUITES } from './suites.js';
import { TABLE_HEAD, tableRow } from './table-row.js';
import { type Timing, timeMeasure } from './time-measure.js';

const SIZES: Readonly<Record<Size, { works: number; citations: number }>> = {
  '10k': { works: 10_000, citations: 300_000 },
  '100k': { works: 100_000, citations: 3_000_000 },
};
/** Share of citations that go forward in time where cycles are asked for. */
const CYCLES = 0.001;

/**
 * Times citeloom beside other libraries and writes both tables into README.md; given sizes or names of suites
 * as arguments, only prints those.
 */
export async function main(args: readonly string[]): Promise<void> {
  const bench = openBench();
  const folder = mkdtempSync(join(tmpdir(), 'citeloom-measures-'));
  const wanted = (id: string) => args.length === 0 || args.includes(id);
  try {
    const processes = await startLibraries(bench.dist);
    const rows: string[] = [];
    for (const size of Object.keys(SIZES) as Size[])
      if (wanted(size)) rows.push(...(await measureSize({ size, folder, processes })));
    const versions = await versionsOf(processes);
    for (const library of processes.values()) library.close();

    const script = await compileScript(join(import.meta.dirname, 'suite-process.ts'), bench.dist);
    const suites = SUITES.filter(({ id }) => wanted(id)).map((suite) => {
      const field = join(folder, suite.id);
      writeField(field, citationField({ ...suite, random: seededRandom(suite.works), cycles: CYCLES }));
      return print(runSuite(suite, script, field));
    });
    if (args.length > 0) return;
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${versions}`;
    replaceSection(
      join(import.meta.dirname, 'README.md'),
      'results',
      [machine, '', ...TABLE_HEAD, ...rows, '', ...SUITES_HEAD, ...suites].join('\n'),
    );
  } finally {
    bench.close();
    rmSync(folder, { recursive: true });
  }
}

async function startLibraries(dist: string): Promise<Map<string, LibraryProcess>> {
  const node = async (script: string) =>
    startLibrary(process.execPath, [
      '--max-old-space-size=8192',
      await compileScript(join(import.meta.dirname, script), dist),
    ]);
  const processes = new Map([
    ['citeloom', await node('citeloom-process.ts')],
    ['graphology', await node('graphology-process.ts')],
  ]);
  if (PYTHON === undefined) return processes;
  const python = startLibrary(PYTHON, [join(import.meta.dirname, 'peers.py')]);
  for (const library of ['igraph', 'networkx', 'scipy']) processes.set(library, python);
  return processes;
}

async function versionsOf(processes: ReadonlyMap<string, LibraryProcess>): Promise<string> {
  const python = await processes.get('igraph')?.ask<Record<string, string>>({ measure: 'versions' });
  return Object.entries(python ?? {})
    .map(([library, version]) => `${library} ${version}`)
    .join(', ');
}

interface Place {
  readonly size: Size;
  readonly folder: string;
  readonly processes: ReadonlyMap<string, LibraryProcess>;
}

async function measureSize({ size, folder, processes }: Place): Promise<string[]> {
  const { works, citations } = SIZES[size];
  const fields = { acyclic: join(folder, `${size}-acyclic`), cycles: join(folder, `${size}-cycles`) };
  const drawn = { works, citations, random: seededRandom(works) };
  writeField(fields.acyclic, citationField(drawn));
  writeField(fields.cycles, citationField({ ...drawn, cycles: CYCLES }));
  const building = new Map<string, number>();
  const rows: string[] = [];
  for (const measure of BENCH_MEASURES) {
    if (!measure.sizes.includes(size)) continue;
    const field = measure.cycles === undefined ? fields.acyclic : fields.cycles;
    const timings = await timeMeasure(measure, { size, folder, processes, field });
    if (measure.id === 'build')
      for (const { library, ms } of timings) if (ms !== undefined) building.set(library, ms);
    const agreement = agreementOf(measure.agreement, foundBy(timings), () =>
      csrOf({ ...readField(field), directed: false }),
    );
    rows.push(print(tableRow({ size, measure, timings, building, agreement })));
  }
  return rows;
}

/** What each library wrote down. */
function foundBy(timings: readonly Timing[]): Found[] {
  return timings
    .filter(({ ms }) => ms !== undefined)
    .map(({ library, measure, values }) => ({
      by: library === 'igraph' ? `${library} ${measure}` : library,
      values: readValues(values),
    }));
}

function print(row: string): string {
  process.stdout.write(`${row}\n`);
  return row;
}
