import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { readDecisions } from '../../src/cli/read-decisions.js';
import { readLibraries } from '../../src/cli/read-libraries.js';
import { terminalStream } from './terminal-stream.js';

const DOI = '10.1234/é';
const LIBRARY = JSON.stringify([{ title: 'A title', DOI }]);
const DECISIONS = `key,doi\nref1,${DOI}\n`;

/** Both files of users are read alike: what each gives of its text. */
const READERS = [
  {
    code: 'LIBRARY_UNREADABLE',
    text: LIBRARY,
    read: async (path: string) => (await readLibraries([path]))[0]?.factsForDoi(DOI, undefined)?.title,
    expected: 'A title',
  },
  {
    code: 'DECISIONS_UNREADABLE',
    text: DECISIONS,
    read: (path: string) => readDecisions(path, [{ doi: '10.1234/seed' }]),
    expected: [{ seed: '10.1234/seed', key: 'ref1', decision: { doi: DOI } }],
  },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-texts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(READERS)('a file of which errors are $code', ({ code, text, read, expected }) => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['gzip', gzipSync(text)],
    ['gzip of UTF-16', gzipSync(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ])('is read in %s', async (_name, bytes) => {
    const path = join(folder, 'given');
    writeFileSync(path, bytes);
    expect(await read(path)).toEqual(expected);
  });

  it('is read once from a FIFO', async () => {
    const path = join(folder, 'fifo');
    execFileSync('mkfifo', [path]);
    const [given] = await Promise.all([read(path), writeFile(path, text)]);
    expect(given).toEqual(expected);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'it is a PDF'],
    ['an Excel workbook', Buffer.from('PK\u0003\u0004......xl/workbook.xml'), 'it is an Excel workbook'],
    ['bytes', Buffer.from([1, 0, 0, 0, 255, 0, 7, 8, 9]), 'it is no text'],
    ['nothing', Buffer.alloc(0), 'it is empty'],
    ['cut gzip', gzipSync(text).subarray(0, 30), 'its gzip data ends early'],
    ['a gzip bomb', gzipSync(Buffer.alloc(2 ** 28)), 'it unpacks to more than 128 MB'],
  ])('is refused by the path as given where it is %s', async (_name, bytes, problem) => {
    const path = join(folder, 'given');
    writeFileSync(path, bytes);
    await expect(read(path)).rejects.toMatchObject({ code, message: expect.stringContaining(problem) });
    await expect(read(path)).rejects.toThrow(path);
  });

  it('is refused where the path names a folder, a device or nothing', async () => {
    const path = join(folder, 'folder');
    mkdirSync(path);
    await expect(read(path)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(`${path} cannot`),
    });
    await expect(read('/dev/null')).rejects.toMatchObject({
      code,
      message: expect.stringContaining('/dev/null cannot be read: it is empty'),
    });
    const none = join(folder, 'none');
    await expect(read(none)).rejects.toMatchObject({ code, message: expect.stringContaining(none) });
  });

  it('is told by its path where it holds something else', async () => {
    const path = join(folder, 'other');
    writeFileSync(path, '{\n"a": 1,\n]');
    await expect(read(path)).rejects.toMatchObject({ code, message: expect.stringContaining(path) });
  });
});

it('says on which line a library breaks', async () => {
  const path = join(folder, 'library.json');
  writeFileSync(path, '[\n{"title": "A"},\n}]');
  await expect(readLibraries([path])).rejects.toThrow(`Library ${path}, line 3: it is not valid JSON`);
});

it.each([
  [['build', '-', '--library', '-']],
  [['build', '--library', '-', '--library', '-']],
  [['build', '--library', '-', '--decisions', '-']],
  [['crawl', '-', '--decisions', '-']],
])('refuses, before it reads, two inputs from standard input: %j', async (args) => {
  const { stream, text } = terminalStream();
  const code = await main([...args, '--out', folder], { out: stream, err: stream, call: 'citeloom' });
  expect(code).toBe(2);
  expect(text()).toContain('error More than one input is “-”: standard input can be read once.');
});
