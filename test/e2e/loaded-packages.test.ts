import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citeloom } from './command-line.js';

let folder: string;
let graph: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-loads-'));
  graph = join(folder, 'tiny.csv');
  writeFileSync(graph, 'Source,Target\na,b\nb,c\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a path of a module says of where it comes from: its package, or its room of the source. */
const ORIGIN = /(?:node_modules\/(?<name>(?:@[\w-]+\/)?[\w.-]+)|src\/(?<room>[\w-]+))\/(?!.*node_modules)/;

/** The packages that a command loads, and the rooms of the source, also those that are bundled in a file it loads. */
async function loadedBy(...args: string[]): Promise<{ packages: Set<string>; rooms: Set<string> }> {
  const log = join(folder, 'loaded');
  writeFileSync(log, '');
  const preload = new URL('record-loads.mjs', import.meta.url).href;
  const { code, stderr } = await citeloom(args, {
    env: { NODE_OPTIONS: `--import ${preload}`, LOADED_MODULES: log },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const files = readFileSync(log, 'utf8')
    .split('\n')
    .filter((url) => url.startsWith('file:'));
  const bundled = files
    .filter((url) => url.includes('/dist/') && !url.includes('/node_modules/'))
    .flatMap(
      (url) => readFileSync(fileURLToPath(url), 'utf8').match(/^\/\/ (?:src|node_modules)\/.*$/gm) ?? [],
    );
  const [packages, rooms] = [new Set<string>(), new Set<string>()];
  for (const path of [...files, ...bundled]) {
    const { name, room } = ORIGIN.exec(path)?.groups ?? {};
    if (name !== undefined) packages.add(name);
    if (room !== undefined) rooms.add(room);
  }
  return { packages, rooms };
}

const HEAVY = [
  'better-sqlite3',
  'undici',
  'linkedom',
  '@observablehq/plot',
  'valibot',
  'p-limit',
  'd3-hierarchy',
];
const REFEREE = ['graphology', 'graphology-metrics'];
const CRAWLING = ['crawl', 'sources', 'http', 'match', 'venues', 'report'];

describe('a command loads what it uses', () => {
  it.each([
    { args: ['--version'] },
    { args: ['--help'] },
    { args: ['metrics', '--help'] },
    { args: ['build', '--help'] },
  ])('$args loads the options alone', async ({ args }) => {
    const { packages, rooms } = await loadedBy(...args);
    expect([...packages]).toContain('commander');
    for (const name of [...HEAVY, ...REFEREE, 'htmlparser2', 'entities'])
      expect([...packages]).not.toContain(name);
    for (const room of [...CRAWLING, 'exports', 'referee', 'threads', 'layout'])
      expect([...rooms]).not.toContain(room);
  });

  it('metrics loads no crawler, no report and, for plain values, no referee', async () => {
    const { packages, rooms } = await loadedBy('metrics', graph, '--format', 'csv');
    for (const name of [...HEAVY, ...REFEREE]) expect([...packages]).not.toContain(name);
    for (const room of CRAWLING) expect([...rooms]).not.toContain(room);
  });

  it('metrics loads the referee where certificates and figures are shown', async () => {
    const { packages } = await loadedBy('metrics', graph, '--json');
    expect([...packages]).toEqual(expect.arrayContaining(REFEREE));
    for (const name of HEAVY) expect([...packages]).not.toContain(name);
  });
});
