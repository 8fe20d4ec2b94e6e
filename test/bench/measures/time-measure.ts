import { join } from 'node:path';
import type { BenchMeasure, Size } from './contract.js';
import type { LibraryProcess, MeasureAnswer, MeasureRequest } from './library-process.js';

/** One way to a measure, timed. */
export interface Timing {
  /** `citeloom`, or the peer's. */
  readonly library: string;
  /** What the library calls it. */
  readonly measure: string;
  readonly threads: number;
  /** The median; absent where there is no time. */
  readonly ms?: number;
  readonly scaled?: boolean;
  readonly error?: string;
  /** File of the values of its first round. */
  readonly values: string;
}

/** The processes that answer for each library, and where they find the field and leave their values. */
export interface Table {
  readonly processes: ReadonlyMap<string, LibraryProcess>;
  readonly size: Size;
  readonly field: string;
  readonly folder: string;
}

const ROUNDS = 9;
/** Milliseconds after which a library that has its time is not asked again. */
const ENOUGH = 3_000;

/** Times a measure in all libraries that have it, one after the other in each of several rounds. */
export async function timeMeasure(measure: BenchMeasure, table: Table): Promise<Timing[]> {
  const ways = waysTo(measure, table);
  const taken = ways.map((): number[] => []);
  const last = ways.map((): MeasureAnswer => ({ error: 'it was not asked' }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, { values, ...way }] of ways.entries()) {
      const times = taken[at] ?? [];
      if (times.length < round || times.reduce((sum, ms) => sum + ms, 0) > ENOUGH) continue;
      const request: MeasureRequest = { ...way, field: table.field, ...(round === 0 ? { values } : {}) };
      const answer = await ask(table.processes, request);
      last[at] = answer;
      if ('ms' in answer) times.push(answer.ms);
    }
  }
  return ways.map((way, at) => {
    const times = taken[at] ?? [];
    return { ...way, ...last[at], ...(times.length === 0 ? {} : { ms: median(times) }) };
  });
}

function waysTo({ id, threads, peers }: BenchMeasure, { size, folder }: Table): Timing[] {
  const ours = [1, ...(threads ? [2] : [])].map((count) => ({
    ...{ library: 'citeloom', measure: id, threads: count },
    values: join(folder, `citeloom-${id}-${count}`),
  }));
  const theirs = peers
    .filter(({ sizes }) => sizes.includes(size))
    .map(({ library, measure = id }) => ({
      ...{ library, measure, threads: 1 },
      values: join(folder, `${library}-${measure}-${id}`),
    }));
  return [...ours, ...theirs];
}

async function ask(processes: Table['processes'], request: MeasureRequest): Promise<MeasureAnswer> {
  return (await processes.get(request.library)?.ask(request)) ?? { error: 'it is not installed' };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
