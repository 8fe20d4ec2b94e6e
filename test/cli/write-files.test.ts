import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimFolder } from '../../src/cli/claim-folder.js';
import { RECORD_FILE } from '../../src/cli/folder-record.js';
import { identity } from '../../src/cli/graph-identity.js';
import { claimSnapshot } from '../../src/cli/snapshot-file.js';
import { type FilesToWrite, writeFiles } from '../../src/cli/write-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const survey = identity('A survey', { seeds: ['10.1000/survey'] });
const other = identity('Another', { seeds: ['10.1000/other'] });
const write = (contents: Record<string, string>, options: Partial<FilesToWrite> = {}) =>
  writeFiles({
    ...{ folder, graph: survey, replacesAll: true },
    files: Object.entries(contents).map(([path, text]) => ({ path, chunks: [text] })),
    ...options,
  });
const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const change = (path: string, content: string) => writeFileSync(join(folder, path), content);
const visible = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('writeFiles', () => {
  it('writes a folder again and again, also with other contents', async () => {
    await write({ 'graph.json': 'one', 'viewer/index.html': 'page' });
    await write({ 'graph.json': 'two', 'viewer/index.html': 'page' });
    expect(text('graph.json')).toBe('two');
    expect(visible()).toEqual([RECORD_FILE, 'graph.json', 'viewer', 'viewer/index.html']);
  });

  it('leaves the same record for the same files, whatever was there before', async () => {
    await write({ 'graph.json': 'one', 'nodes.csv': 'a' });
    await write({ 'graph.json': 'two' });
    const again = text(RECORD_FILE);
    rmSync(folder, { recursive: true });
    await write({ 'graph.json': 'two' });
    expect(text(RECORD_FILE)).toBe(again);
  });

  it('removes what the former run wrote and this one does not, and leaves what the user changed', async () => {
    await write({ 'graph.json': 'one', 'nodes.csv': 'a', 'matches.csv': 'b', 'viewer/index.html': 'page' });
    change('matches.csv', 'corrected');
    change('notes.txt', 'mine');
    expect(await write({ 'graph.json': 'two' })).toEqual({
      removed: ['nodes.csv', 'viewer/index.html'],
      kept: ['matches.csv'],
    });
    expect(visible()).toEqual([RECORD_FILE, 'graph.json', 'matches.csv', 'notes.txt']);
  });

  it('leaves other files of the same graph when it adds to them', async () => {
    await write({ 'graph.json': 'one' });
    await write({ 'graph.gexf': 'x' }, { replacesAll: false });
    await write({ 'graph.gexf': 'y' }, { replacesAll: false });
    await write({ 'graph.json': 'two', 'graph.gexf': 'z' });
    expect([text('graph.json'), text('graph.gexf')]).toEqual(['two', 'z']);
  });

  it('refuses a file that it did not write, and writes nothing', async () => {
    change('nodes.csv', 'mine');
    const refused = write({ 'graph.json': 'one', 'nodes.csv': 'a' });
    await expect(refused).rejects.toMatchObject({
      code: 'OUTPUT_TAKEN',
      message: `${join(folder, 'nodes.csv')} is there already, and citeloom did not write it.`,
      hint: expect.stringContaining('--force'),
    });
    expect(visible()).toEqual(['nodes.csv']);
    expect(text('nodes.csv')).toBe('mine');
  });

  it('refuses a file that the user changed since', async () => {
    await write({ 'matches.csv': 'a' });
    change('matches.csv', 'corrected');
    await expect(write({ 'matches.csv': 'b' })).rejects.toMatchObject({
      code: 'OUTPUT_TAKEN',
      message: `${join(folder, 'matches.csv')} was changed since citeloom wrote it.`,
    });
    expect(text('matches.csv')).toBe('corrected');
  });

  it('refuses the folder of another graph and names both', async () => {
    await write({ 'graph.json': 'one' });
    await expect(write({ 'graph.gexf': 'x' }, { graph: other })).rejects.toMatchObject({
      code: 'OUTPUT_TAKEN',
      message: `${folder} holds the graph of 10.1000/survey, and this is the graph of 10.1000/other.`,
    });
    expect(visible()).toEqual([RECORD_FILE, 'graph.json']);
  });

  it('tells a projection from the graph that it was made of', async () => {
    const projection = {
      kind: 'co-citation',
      title: '',
      description: '',
      normalization: 'none',
      minWeight: 0,
    };
    await write({ 'graph.json': 'one' }, { graph: identity('A survey', {}) });
    const graph = identity('A survey', {
      projection: { ...projection, kind: 'co-citation', normalization: 'none' },
    });
    await expect(write({ 'graph.json': 'two' }, { graph })).rejects.toMatchObject({ code: 'OUTPUT_TAKEN' });
  });

  it('takes a folder from which the user removed all that it wrote', async () => {
    await write({ 'graph.json': 'one' });
    rmSync(join(folder, 'graph.json'));
    await write({ 'graph.json': 'other' }, { graph: other });
    expect(text('graph.json')).toBe('other');
  });

  it('writes over all of it with force', async () => {
    await write({ 'graph.json': 'one', 'nodes.csv': 'a' });
    change('graph.json', 'changed');
    await write({ 'graph.json': 'two' }, { graph: other, force: true });
    expect(text('graph.json')).toBe('two');
    expect(visible()).toEqual([RECORD_FILE, 'graph.json']);
  });

  it('knows its own files after it was cut off while replacing them', async () => {
    await write({ 'graph.json': 'one', 'nodes.csv': 'a' });
    const before = text(RECORD_FILE);
    const failing = {
      path: 'nodes.csv',
      chunks: ['b'],
    };
    mkdirSync(join(folder, 'blocked'));
    const cut = writeFiles({
      ...{ folder, graph: survey, replacesAll: true },
      files: [{ path: 'graph.json', chunks: ['two'] }, failing, { path: 'blocked', chunks: ['c'] }],
      force: true,
    });
    await expect(cut).rejects.toThrow();
    expect([text('graph.json'), text('nodes.csv')].sort()).not.toContain('');
    expect(text(RECORD_FILE).length).toBeGreaterThanOrEqual(before.length);
    rmSync(join(folder, 'blocked'), { recursive: true });
    await write({ 'graph.json': 'three', 'nodes.csv': 'c' });
    expect(visible()).toEqual([RECORD_FILE, 'graph.json', 'nodes.csv']);
  });

  it('takes no path out of the folder from a record', async () => {
    const outside = join(folder, '..', 'citeloom-outside.txt');
    writeFileSync(outside, '');
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const files = [{ path: '../citeloom-outside.txt', sha256: [empty] }];
    change(RECORD_FILE, JSON.stringify({ format: 'citeloom-files', version: 1, graph: survey, files }));
    await write({ 'graph.json': 'one' }).catch(() => undefined);
    expect(existsSync(outside)).toBe(true);
    rmSync(outside);
  });

  it('says that a file is no folder', async () => {
    change('file', '');
    const claim = { folder: join(folder, 'file'), graph: survey, files: ['graph.json'] };
    await expect(claimFolder(claim)).rejects.toMatchObject({
      code: 'EXPORT_FAILED',
      message: `${join(folder, 'file')} is a file, not a folder.`,
    });
  });
});

describe('claimSnapshot', () => {
  const header = { format: 'citeloom-snapshot', version: 1, seeds: [{ record: { DOI: '10.1000/SURVEY' } }] };

  it('takes a path where nothing is, or a snapshot of the same seeds', async () => {
    await claimSnapshot(join(folder, 'none.jsonl'), ['10.1000/survey']);
    change('a.jsonl', `${JSON.stringify(header)}\n{}\n`);
    await claimSnapshot(join(folder, 'a.jsonl'), ['10.1000/survey']);
  });

  it('refuses a file of the user, and a snapshot of another seed', async () => {
    change('notes.jsonl', 'mine');
    change('notes.jsonl.gz', 'not packed');
    change('a.jsonl', `${JSON.stringify(header)}\n`);
    for (const name of ['notes.jsonl', 'notes.jsonl.gz'])
      await expect(claimSnapshot(join(folder, name), ['10.1000/survey'])).rejects.toMatchObject({
        code: 'OUTPUT_TAKEN',
        message: `${join(folder, name)} is there already, and is no snapshot.`,
      });
    await expect(claimSnapshot(join(folder, 'a.jsonl'), ['10.1000/other'])).rejects.toMatchObject({
      message: expect.stringContaining('is a snapshot of 10.1000/survey, not of 10.1000/other'),
    });
  });
});
