import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { replaceSection } from '../../chaos/replace-section.js';
import { type BenchNetwork, madeUp, NETWORKS } from './bench-network.js';
import type { Engine } from './engines/contract.js';
import { ENGINES } from './engines/registry.js';
import { LARGE_HEAD, largeFieldRows } from './large-field.js';
import type { Quality } from './quality/contract.js';
import { QUALITIES } from './quality/registry.js';

const TITLES = ['network', 'layout', 'seconds', '÷ islands', ...QUALITIES.map(({ title }) => title)];
const README = join(import.meta.dirname, 'README.md');

/**
 * Lays networks out with every engine and writes how well each shows them into README.md; given ids of networks as
 * arguments, only prints those.
 */
export async function main(args: readonly string[]): Promise<void> {
  const qualities: readonly Quality[] = QUALITIES;
  // The first run of any engine would count its compilation.
  for (const { absent, place } of ENGINES as readonly Engine[])
    if (absent?.() === undefined) await place(madeUp(300, 900));
  const rows = [rowOf(TITLES), rowOf(TITLES.map(() => '---'))];
  for (const { id, make } of NETWORKS) {
    if (args.length > 0 && !args.includes(id)) continue;
    for await (const cells of comparison(make(), qualities)) rows.push(rowOf(cells));
  }
  if (args.length > 0) return;
  const large = [...LARGE_HEAD, ...(await largeFieldRows())];
  process.stdout.write(`${large.join('\n')}\n`);
  const figures = QUALITIES.map(({ title, description }) => `- **${title}**: ${description}`);
  replaceSection(README, 'figures', figures.join('\n'));
  replaceSection(README, 'results', [machine(), '', ...rows, '', ...large].join('\n'));
}

/** A row of cells for each engine, ours first. */
async function* comparison(network: BenchNetwork, qualities: readonly Quality[]): AsyncGenerator<string[]> {
  const engines: readonly Engine[] = ENGINES;
  let ours: number | undefined;
  const name = `${network.title}: ${network.graph.order.toLocaleString('en')} works, ${(network.graph.size / 2).toLocaleString('en')} ties`;
  for (const { title, absent, place } of engines) {
    const why = absent?.();
    if (why !== undefined) {
      yield [name, title, why, ...TITLES.slice(3).map(() => '—')];
      continue;
    }
    const since = processorSeconds();
    const coordinates = await place(network);
    const seconds = processorSeconds() - since;
    ours ??= seconds;
    const values = qualities.map(
      ({ measure, digits }) => measure(network, coordinates)?.toFixed(digits) ?? '—',
    );
    yield [name, title, seconds.toFixed(2), (seconds / Math.max(ours, 0.01)).toFixed(1), ...values];
  }
}

function rowOf(cells: readonly string[]): string {
  const row = `| ${cells.join(' | ')} |`;
  process.stdout.write(`${row}\n`);
  return row;
}

/**
 * Of this process and of those that it waited for, so that other work of the machine does not count.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html utime, stime, cutime, cstime, in hundredths
 */
function processorSeconds(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

function machine(): string {
  const versions = (ENGINES as readonly Engine[]).flatMap(({ title, version, absent }) =>
    version === undefined || absent?.() !== undefined ? [] : [`${title} ${version()}`],
  );
  const processor = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
  return [processor, `${Math.round(totalmem() / 2 ** 30)} GB`, `Node ${process.version}`, ...versions].join(
    ', ',
  );
}
