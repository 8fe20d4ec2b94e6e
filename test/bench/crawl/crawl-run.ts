import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { openBench } from '../../chaos/bench.js';
import { replaceSection } from '../../chaos/replace-section.js';
import { publishedLimits } from '../../replica/pools.js';
import { createReplica } from '../../replica/replica.js';
import { benchField } from './bench-field.js';
import { measureCrawl } from './measure-crawl.js';
import { oneAtATime } from './one-at-a-time.js';

interface Input {
  readonly size: number;
  /** The published limits times this. */
  readonly scale: number;
  /** DOIs that the comparison really asks for; the rest of its time is computed from these. */
  readonly compared: number;
}

const INPUTS: readonly Input[] = [
  { size: 164, scale: 1, compared: 164 },
  { size: 6_000, scale: 1, compared: 200 },
  { size: 100_000, scale: 5, compared: 0 },
];
/** Milliseconds before each answer. */
const LATENCY = 150;
/** No list asks for more, though a URL could carry a few more of the shortest DOIs. */
const DOIS_IN_A_LIST = 100;
const BYTES_IN_A_URL = 3_990;

/** Measures crawls of three sizes, or of those given as arguments, and writes the table into README.md. */
export async function main(args: readonly string[]): Promise<void> {
  const bench = openBench();
  const root = mkdtempSync(join(tmpdir(), 'citeloom-bench-'));
  const rows: string[] = [];
  try {
    for (const input of INPUTS) {
      if (args.length > 0 && !args.includes(String(input.size))) continue;
      const row = await measure(input, join(bench.dist, 'cli.js'), join(root, String(input.size)));
      process.stdout.write(`${row}\n`);
      rows.push(row);
    }
  } finally {
    bench.close();
    rmSync(root, { recursive: true });
  }
  if (args.length > 0) return;
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  replaceSection(
    join(import.meta.dirname, 'README.md'),
    'results',
    [machine, '', ...HEAD, ...rows].join('\n'),
  );
}

const HEAD = [
  '| works | limits | requests (lists + singles) | requests per work | floor, s | first request to last answer, s (÷ floor) | whole process, s | peak memory, MB | one at a time, s | times quicker | above limits |',
  '|---|---|---|---|---|---|---|---|---|---|---|',
];

async function measure({ size, scale, compared }: Input, cli: string, folder: string): Promise<string> {
  const { dois, records } = benchField(size);
  const limits = publishedLimits();
  for (const limit of Object.values(limits.polite)) limit.requests *= scale;
  const replica = await createReplica({ records, limits, latency: LATENCY });
  const cost = await measureCrawl({ cli, folder, url: replica.url, dois });
  const { log, violations } = replica;
  const [lists, singles] = [replica.requests('list').length, replica.requests('single').length];
  await replica.close();
  if (cost.code !== 0) throw new Error(`The crawl of ${size} ended with ${cost.code}: ${cost.stderr}`);

  const bytes = dois.reduce((sum, doi) => sum + 'doi:,'.length + encodeURI(doi).length, 0);
  const needed = Math.ceil(Math.max(size / DOIS_IN_A_LIST, bytes / BYTES_IN_A_URL));
  const floor = needed / limits.polite.list.requests;
  const taken = ((log.at(-1)?.answeredAt ?? 0) - (log[0]?.at ?? 0)) / 1_000;
  const slow = await compare({ dois: dois.slice(0, compared), records, scale });
  const other = slow === undefined ? undefined : (slow * size) / compared;
  const seconds = (value: number) => value.toFixed(value < 100 ? 1 : 0);
  return `| ${[
    size.toLocaleString('en'),
    scale === 1 ? 'as published' : `published × ${scale}`,
    `${lists} + ${singles}`,
    ((lists + singles) / size).toFixed(4),
    seconds(floor),
    `${seconds(taken)} (${(taken / floor).toFixed(2)})`,
    seconds(cost.milliseconds / 1_000),
    cost.peakMegabytes?.toFixed(0) ?? 'unknown',
    other === undefined ? '—' : `${seconds(other)}${compared < size ? ` (from ${compared})` : ''}`,
    other === undefined ? '—' : (other / taken).toFixed(1),
    String(violations.length),
  ].join(' | ')} |`;
}

interface Comparison extends Pick<ReturnType<typeof benchField>, 'dois' | 'records'> {
  readonly scale: number;
}

/** Seconds that the DOIs take one at a time under the same limits. */
async function compare({ dois, records, scale }: Comparison): Promise<number | undefined> {
  if (dois.length === 0) return undefined;
  const limits = publishedLimits();
  for (const limit of Object.values(limits.polite)) limit.requests *= scale;
  const replica = await createReplica({ records, limits, latency: LATENCY });
  const milliseconds = await oneAtATime(replica.url, dois, limits.polite.single.requests);
  await replica.close();
  return milliseconds / 1_000;
}
