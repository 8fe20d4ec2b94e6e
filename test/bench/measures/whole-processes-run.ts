import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../../src/model/random.js';
import { replaceSection } from '../../chaos/replace-section.js';
import { PYTHON } from '../../fixtures/python-readers.js';
import { citationField } from './citation-field.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ROUNDS = 5;
/** As the command line names them, and the Python beside this file. */
const MEASURES = [
  'pageRank',
  'hub',
  'closeness',
  'betweenness',
  'coreness',
  'clustering',
  'community',
] as const;

/** Times whole processes of citeloom and igraph by turns, start, reading and writing included; writes README.md. */
export function main(): void {
  if (PYTHON === undefined) throw new Error('There is no Python with igraph.');
  const folder = mkdtempSync(join(tmpdir(), 'citeloom-processes-'));
  try {
    const file = join(folder, 'field.net');
    const random = seededRandom(1);
    writeFileSync(file, pajek(citationField({ works: 10_000, citations: 300_000, cycles: 0.001, random })));
    const igraph = join(import.meta.dirname, 'whole-processes.py');
    const rows = MEASURES.map((measure) => {
      const ours = ['metrics', file, '--measure', measure, '--format', 'csv'];
      const [own, other] = inTurn([
        () => seconds(process.execPath, [join(ROOT, 'dist', 'cli.js'), ...ours]),
        () => seconds(PYTHON ?? '', [igraph, file, measure, join(folder, 'values.csv')]),
      ]);
      const row = `| ${measure} | ${own.toFixed(2)} | ${other.toFixed(2)} | ${(own / other).toFixed(2)} |`;
      process.stdout.write(`${row}\n`);
      return row;
    });
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
    const head = ['| measure | citeloom | igraph | ÷ igraph |', '|---|---|---|---|'];
    replaceSection(
      join(import.meta.dirname, 'README.md'),
      'processes',
      [machine, '', ...head, ...rows].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pajek({ order, source, target }: ReturnType<typeof citationField>): string {
  const vertices = Array.from({ length: order }, (_, node) => `${node + 1} "w${node}"\n`);
  const arcs = Array.from(source, (from, arc) => `${from + 1} ${(target[arc] ?? 0) + 1}\n`);
  return `*Vertices ${order}\n${vertices.join('')}*Arcs\n${arcs.join('')}`;
}

/** Medians of what each took, one after the other in every round, after a round that is not counted. */
function inTurn(runs: readonly [() => number, () => number]): readonly [number, number] {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => runs.map((run) => run())).slice(1);
  const median = (side: number) =>
    rounds.map((round) => round[side] ?? 0).sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  return [median(0), median(1)];
}

function seconds(command: string, args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}
