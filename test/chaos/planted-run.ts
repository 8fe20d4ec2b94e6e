import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { SPECIAL_ROUNDS } from './battery.js';
import { type Bench, openBench } from './bench.js';
import { PLANTED_BUGS, type PlantedBug, type Replacement } from './planted-bugs.js';
import { replaceSection } from './replace-section.js';
import { playRound } from './round.js';
import type { Broken } from './verdict.js';

/** Seeds of the rounds in which a bug may hide. */
const SEEDS = [1, 2, 3, 4, 5, 6];

/** Plants each bug in a copy of its own and records what catches it; fails when one is not caught. */
export async function main(args: readonly string[]): Promise<void> {
  const sound = openBench();
  const wanted = PLANTED_BUGS.filter(({ name }) => args.every((word) => name.includes(word)));
  const rows: string[] = [];
  let missed = 0;
  try {
    for (const bug of wanted) {
      const { round, broken } = await hunt(bug, sound);
      const [first] = broken;
      if (first === undefined) missed += 1;
      const invariants = [...new Set(broken.map(({ invariant }) => invariant))];
      const caught = first === undefined ? '**not caught**' : `${invariants.join(', ')} (${round})`;
      const example = first?.message.split('\n')[0]?.slice(0, 110).replaceAll('|', '\\|') ?? '';
      rows.push(`| ${bug.name} | ${caught} | ${example} |`);
      process.stdout.write(`${bug.name}: ${caught}\n  ${first?.message.slice(0, 300) ?? ''}\n`);
    }
  } finally {
    sound.close();
  }
  if (missed > 0) process.exitCode = 1;
  if (args.length > 0) return;
  const table = ['| planted bug | broken invariants (round) | for example |', '|---|---|---|', ...rows];
  replaceSection(join(import.meta.dirname, 'README.md'), 'planted bugs', table.join('\n'));
}

interface Catch {
  readonly round: string;
  readonly broken: readonly Broken[];
}

/** Plays the bug's rounds until one of them is broken. */
async function hunt(bug: PlantedBug, sound: Bench): Promise<Catch> {
  const bench = openBench({ sound });
  try {
    await plant(bug, bench.dist);
    for (const round of bug.rounds) {
      const broken =
        round === 'kills' || round === 'schedules'
          ? await seededRounds(bench, round)
          : await SPECIAL_ROUNDS[round](bench);
      if (broken.length > 0) return { round, broken };
    }
    return { round: '', broken: [] };
  } finally {
    bench.close();
  }
}

async function seededRounds(bench: Bench, name: 'kills' | 'schedules'): Promise<readonly Broken[]> {
  const rough = { share: 0.12, most: 10, changes: 2 };
  for (const seed of SEEDS) {
    const options =
      name === 'kills'
        ? { roughness: { share: 0, most: 0, changes: 0 }, kills: 8 }
        : { roughness: rough, kills: 0 };
    const { broken } = await playRound(bench, { name, seed, ...options });
    if (broken.length > 0) return broken;
  }
  return [];
}

/**
 * Compiles the command line anew, with the bug in it.
 * @throws Error when a text to replace is not there exactly once: the bug must be planted anew
 */
export async function plant({ name, replacements }: PlantedBug, dist: string): Promise<void> {
  const left = new Set(replacements);
  const planting: Plugin = {
    name: 'plant-bug',
    enforce: 'pre',
    transform(code, id) {
      const here = replacements.filter(({ file }) => id === join(SOURCE, file));
      for (const replacement of here) left.delete(replacement);
      return here.length === 0 ? undefined : here.reduce((text, one) => replaced(text, one, name), code);
    },
  };
  await build({
    configFile: join(SOURCE, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [planting],
    build: { outDir: dist },
  });
  for (const { file } of left) throw new Error(`"${name}" cannot be planted: there is no ${file}`);
}

const SOURCE = join(import.meta.dirname, '..', '..', 'src');

function replaced(code: string, { file, find, put }: Replacement, name: string): string {
  const parts = code.split(find);
  if (parts.length === 2) return parts.join(put);
  throw new Error(
    `"${name}" cannot be planted: ${JSON.stringify(find)} stands ${parts.length - 1} times in ${file}`,
  );
}
