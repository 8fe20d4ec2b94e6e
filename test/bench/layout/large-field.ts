import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../../src/model/random.js';
import { openBench } from '../../chaos/bench.js';
import { citationField } from '../measures/citation-field.js';
import { compileScript } from '../measures/compile-script.js';
import { writeField } from '../measures/field-file.js';
import type { IslandsCost } from './islands-process.js';

const FIELD = { works: 100_000, citations: 1_000_000 };

/** Head of the table of a field that islands alone can lay out in seconds. */
export const LARGE_HEAD = [
  '| field | threads | seconds | seconds of processor | peak memory before, MB | peak memory, MB |',
  '|---|---|---|---|---|---|',
];

/** Lays a large field out in fresh processes, on one thread and on two. */
export async function largeFieldRows(): Promise<string[]> {
  const bench = openBench();
  const folder = mkdtempSync(join(tmpdir(), 'citeloom-layout-'));
  try {
    const script = await compileScript(join(import.meta.dirname, 'islands-process.ts'), bench.dist);
    const file = join(folder, 'field');
    writeField(file, citationField({ ...FIELD, random: seededRandom(FIELD.works) }));
    return [1, 2].map((threads) => {
      const told = execFileSync(process.execPath, [script, file, String(threads)], { encoding: 'utf8' });
      const cost: IslandsCost = JSON.parse(told);
      const cells = [cost.seconds, cost.processorSeconds].map((value) => value.toFixed(2));
      const memory = [cost.megabytesBefore, cost.megabytes].map((value) => value.toFixed(0));
      const name = `made up, ${FIELD.works.toLocaleString('en')} works, ${FIELD.citations.toLocaleString('en')} citations`;
      return `| ${[name, threads, ...cells, ...memory].join(' | ')} |`;
    });
  } finally {
    bench.close();
    rmSync(folder, { recursive: true });
  }
}
