import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { citeloom } from './command-line.js';

const folder = mkdtempSync(join(tmpdir(), 'citeloom-eigene Dateien-é-'));
const path = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => citeloom(args, { cwd: folder });
const build = (...args: string[]) => run('build', 'list.txt', '--offline', ...args);

beforeAll(async () => {
  writeFileSync(path('list.txt'), '10.1000/one\n10.1000/two\n');
  writeFileSync(path('other.csv'), 'source,target\na,b\nb,c\n');
  expect(await build()).toMatchObject({ code: 0 });
});

it('builds the same seed again without a question', async () => {
  expect(await build()).toMatchObject({ code: 0 });
});

it('refuses to export another graph over a build, and names both', async () => {
  const before = readFileSync(path('out/graph.json'), 'utf8');
  const { code, stderr } = await run('export', 'other.csv', '--out', 'out');
  expect(code).toBe(1);
  expect(stderr).toContain(
    'error out holds the graph of file:list.txt, and this is the graph of “other.csv”.',
  );
  expect(stderr).toContain('--force');
  expect(readFileSync(path('out/graph.json'), 'utf8')).toBe(before);
});

it('refuses before it asks or writes anything where a file of the user is in the way', async () => {
  await run('export', 'other.csv', '--format', 'gexf', '--out', 'mine');
  rmSync(path('mine'), { recursive: true });
  await run('export', 'other.csv', '--format', 'ris', '--out', 'mine');
  writeFileSync(path('mine/works.ris'), 'my own');
  writeFileSync(path('mine/nodes.csv'), 'my own');
  rmSync(path('mine/.citeloom.json'));
  const { code, stderr } = await build('--out', 'mine', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stderr)).toMatchObject({
    code: 'OUTPUT_TAKEN',
    message: `${join('mine', 'nodes.csv')} is there already, and citeloom did not write it.`,
  });
  expect(existsSync(path('mine/crawl.sqlite'))).toBe(false);
  expect(readFileSync(path('mine/nodes.csv'), 'utf8')).toBe('my own');
});

it('protects matches.csv that the user corrected, and writes over it with --force', async () => {
  await build('--out', 'corrected');
  writeFileSync(path('corrected/matches.csv'), 'key,outcome,doi\n');
  const refused = await build('--out', 'corrected');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(
    `${join('corrected', 'matches.csv')} was changed since citeloom wrote it.`,
  );
  expect(await build('--out', 'corrected', '--force')).toMatchObject({ code: 0 });
});

it('removes the files of a former build that this one does not write, and says so', async () => {
  await build('--out', 'fewer');
  const { code, stderr } = await build('--out', 'fewer', '--format', 'json');
  expect(code).toBe(0);
  expect(stderr).toMatch(/Removed from fewer, for this build does not write it: .*graph\.gexf/);
  expect(existsSync(path('fewer/graph.gexf'))).toBe(false);
  expect(existsSync(path('fewer/viewer/index.html'))).toBe(true);
});

it('says nothing at all when quiet', async () => {
  expect(await build('--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(await run('export', 'out', '--out', 'elsewhere', '--quiet')).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
});

it('leaves a snapshot alone that is none', async () => {
  writeFileSync(path('notes.jsonl'), 'mine');
  const { code, stderr } = await run('crawl', 'list.txt', '--offline', '--export-snapshot', 'notes.jsonl');
  expect(code).toBe(1);
  expect(stderr).toContain('notes.jsonl is there already, and is no snapshot.');
  expect(readFileSync(path('notes.jsonl'), 'utf8')).toBe('mine');
});

it.each([
  ['build', ['build', 'list.txt', '--offline', '--out', 'list.txt']],
  ['export', ['export', 'other.csv', '--out', 'list.txt']],
])('%s says that --out is a file', async (_command, args) => {
  const { code, stderr } = await run(...args);
  expect(code).toBe(1);
  expect(stderr).toContain('error list.txt is a file, not a folder.');
});
