import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../src/model/random.js';
import { syntheticField } from '../replica/synthetic-field.js';
import { citeloom } from './command-line.js';

/** Enough works that each stage of a build takes a while. */
const WORKS = 1_000;

let folder: string;
let seed: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-interrupt-'));
  const references = Array.from({ length: WORKS }, (_none, at) => ({ key: `r${at}`, DOI: `10.5555/${at}` }));
  const records = syntheticField(references, { rng: seededRandom(5) });
  const survey = { DOI: '10.5555/survey', title: ['A survey'], reference: references };
  seed = join(folder, 'field.jsonl');
  writeFileSync(seed, [survey, ...records].map((record) => JSON.stringify(record)).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Sends Ctrl-C once stderr tells of a stage. */
const interruptAt = (stage: string) => (child: ChildProcess) => {
  let told = '';
  child.stderr?.on('data', (text: string) => {
    told += text;
    if (told.includes(stage)) child.kill('SIGINT');
  });
};

it.each([
  'building the graph',
  'computing measures',
  'placing the works',
])('Ctrl-C while %s ends the process at once, before anything is written', async (stage) => {
  const out = join(folder, stage);
  const run = await citeloom(['build', seed, '--offline', '--out', out], { onStart: interruptAt(stage) });
  // Ended by the signal, which a shell tells as 130.
  expect(run.code).toBeNull();
  expect(existsSync(join(out, 'graph.json'))).toBe(false);
});
