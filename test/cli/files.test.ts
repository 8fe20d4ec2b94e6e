import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readText, writeWhole } from '../../src/cli/files.js';
import { printable } from '../../src/cli/terminal.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writeWhole', () => {
  it('makes folders, joins chunks and leaves no temporary file', async () => {
    await writeWhole(join(folder, 'a', 'b.txt'), ['one ', 'two ', 'é']);
    expect(readFileSync(join(folder, 'a', 'b.txt'), 'utf8')).toBe('one two é');
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.txt']);
  });

  it('leaves what stood there when the content fails half-way', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'before');
    const failing = function* () {
      yield 'x'.repeat(2 << 20);
      throw new Error('no more');
    };
    await expect(writeWhole(path, failing())).rejects.toMatchObject({ code: 'EXPORT_FAILED' });
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('says what could not be written where a folder is a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(writeWhole(join(folder, 'file', 'x'), ['y'])).rejects.toMatchObject({
      code: 'EXPORT_FAILED',
      message: expect.stringContaining(join('file', 'x')),
    });
  });
});

describe('readText', () => {
  it('reads a file that was written', async () => {
    await writeWhole(join(folder, 'a'), ['é']);
    expect(await readText(join(folder, 'a'))).toBe('é');
  });

  it('gives nothing for a file that is not there', async () => {
    expect(await readText(join(folder, 'none'))).toBeUndefined();
  });
});

describe('printable', () => {
  it('removes escape sequences and bidirectional overrides, and keeps lines', () => {
    expect(printable('a\u001b[2Jb\r\nc\u202ed\u0007')).toBe('a[2Jb\ncd');
  });
});
