import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Arena, type ArenaOptions, openArena } from './arena.js';
import { type Exports, readExports } from './judge-exports.js';
import { calmSchedule } from './schedule.js';
import { type SmallSurvey, smallSurvey } from './small-survey.js';

const PROJECT = join(import.meta.dirname, '..', '..');

/** A private copy of the compiled command line, a folder for the rounds, and what they are compared with. */
export interface Bench {
  /** The folder that holds the compiled `cli.js`. */
  readonly dist: string;
  /** A new folder's path, for one round. */
  folder(name: string): string;
  /** What a run without faults writes for the survey. */
  expected(survey: SmallSurvey): Promise<Exports>;
  /** Opens an arena on this bench. */
  open(name: string, options: Omit<ArenaOptions, 'dist' | 'folder'>): Promise<Arena>;
  /** Removes everything. */
  close(): void;
}

/** How a bench differs from the plain one. */
export interface BenchOptions {
  /** Whose runs without faults are compared with; its own unless given. */
  readonly sound?: Pick<Bench, 'expected'>;
}

/** Sets up a bench. */
export function openBench({ sound }: BenchOptions = {}): Bench {
  const root = mkdtempSync(join(tmpdir(), 'citeloom-chaos-'));
  const copy = join(root, 'package');
  mkdirSync(copy);
  for (const name of ['dist', 'package.json'])
    cpSync(join(PROJECT, name), join(copy, name), { recursive: true });
  for (const name of ['node_modules', 'data']) symlinkSync(join(PROJECT, name), join(copy, name));
  const expected = new Map<string, Promise<Exports>>();
  let rounds = 0;

  const bench: Bench = {
    dist: join(copy, 'dist'),
    folder: (name) => {
      rounds += 1;
      return join(root, `${name}-${rounds}`);
    },
    expected: (survey) => {
      if (sound !== undefined) return sound.expected(survey);
      const known = expected.get(survey.doi) ?? runWithoutFaults(bench, survey);
      expected.set(survey.doi, known);
      return known;
    },
    open: (name, options) => openArena({ ...options, dist: bench.dist, folder: bench.folder(name) }),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
  return bench;
}

async function runWithoutFaults(bench: Bench, survey: SmallSurvey): Promise<Exports> {
  const arena = await bench.open('expected', { survey, schedule: calmSchedule() });
  const { code, stderr, out } = await arena.build();
  await arena.close();
  if (code !== 0) throw new Error(`A run without faults ended with ${code}: ${stderr}`);
  const exports = readExports(out);
  rmSync(arena.options.folder, { recursive: true });
  return exports;
}

const SURVEYS = 5;

/** One of a few surveys, so that runs without faults are few. */
export function surveyFor(seed: number): SmallSurvey {
  return smallSurvey(1 + (seed % SURVEYS));
}
