import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CiteloomError } from '../../src/errors.js';
import { type ByteStream, type Gunzip, wholeBytes } from '../../src/input/byte-stream.js';
import { nodeGunzip } from '../../src/input/node-gunzip.js';
import { unpacked } from '../../src/input/unpacked.js';
import { webGunzip } from '../../web/document/worker/gzip.js';

const fault = (problem: string) => new CiteloomError('GRAPH_UNREADABLE', `a.gz: ${problem}.`);

async function* inPieces(bytes: Uint8Array, size: number): ByteStream {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = async (bytes: Uint8Array, gunzip: Gunzip, { size = 1000, free = 2 ** 28 } = {}) =>
  Buffer.from(await wholeBytes(unpacked(inPieces(bytes, size), { gunzip, fault, free }), fault)).toString();

const [hello, world] = [gzipSync('hello\n'), gzipSync('world\n')];
const SIZES = [1, 7, 26, 1000];

describe.each([
  ['in Node', nodeGunzip],
  ['in the viewer', webGunzip],
])('a packed file, %s', (_, gunzip) => {
  it.each(SIZES)('is unpacked from pieces of %i bytes', async (size) => {
    expect(await read(hello, gunzip, { size })).toBe('hello\n');
  });

  it('passes through when it is not packed, or empty', async () => {
    expect(await read(Buffer.from('plain'), gunzip)).toBe('plain');
    expect(await read(Buffer.from('p'), gunzip)).toBe('p');
    expect(await read(Buffer.alloc(0), gunzip)).toBe('');
  });

  it.each(SIZES)('is refused when it is cut, in pieces of %i bytes', async (size) => {
    await expect(read(hello.subarray(0, -5), gunzip, { size })).rejects.toThrow(
      /a\.gz: its gzip data ends early/,
    );
  });

  it('is refused when it is damaged', async () => {
    const damaged = Buffer.from(hello);
    damaged[damaged.length - 6] = (damaged[damaged.length - 6] ?? 0) ^ 255;
    await expect(read(damaged, gunzip)).rejects.toThrow(/a\.gz: its gzip data is damaged/);
  });

  it('is refused where a small one becomes a large one', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * 2 ** 20));
    expect(bomb.length).toBeLessThan(10_000);
    await expect(read(bomb, gunzip, { free: 2 ** 20 })).rejects.toThrow(
      'a.gz: it unpacks to more than 1 MB and more than 100 times its size',
    );
  });

  it('is not refused for its size alone', async () => {
    const text = Array.from({ length: 200_000 }, (_line, at) => `${at},${(at * 7919) % 200_003}\n`).join('');
    expect(await read(gzipSync(text), gunzip, { free: 1000 })).toBe(text);
  });
});

describe('members of a packed file', () => {
  it.each(SIZES)('are read one after the other from pieces of %i bytes', async (size) => {
    expect(await read(Buffer.concat([hello, world]), nodeGunzip, { size })).toBe('hello\nworld\n');
    expect(await read(Buffer.concat([hello, Buffer.alloc(20)]), nodeGunzip, { size })).toBe('hello\n');
  });

  it.each(SIZES)('may not be followed by other data, in pieces of %i bytes', async (size) => {
    for (const more of ['garbage', '\0garbage']) {
      await expect(read(Buffer.concat([hello, Buffer.from(more)]), nodeGunzip, { size })).rejects.toThrow(
        'its gzip data is followed by data that is none',
      );
    }
  });
});

it('a whole file has a bound of its own', async () => {
  await expect(wholeBytes(inPieces(Buffer.alloc(3 * 2 ** 20), 1 << 16), fault, 2 ** 21)).rejects.toThrow(
    'it is larger than 2 MB unpacked',
  );
});
