import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CiteloomError } from '../../src/errors.js';
import { decodedText } from '../../src/input/decoded-text.js';
import { linesOf } from '../../src/input/lines.js';

const fault = (problem: string) => new CiteloomError('SEED_UNREADABLE', problem);

async function lines(pieces: Iterable<string>, longest?: number): Promise<string[]> {
  const found: string[] = [];
  for await (const line of linesOf(pieces, fault, longest)) found.push(line);
  return found;
}

/** A text cut at places, its ends included. */
function cut(text: string, places: readonly number[]): string[] {
  const ends = [...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
  return ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
}

describe('lines', () => {
  it.each([
    ['LF', 'a\nb\n', ['a', 'b']],
    ['CR LF', 'a\r\nb\r\n', ['a', 'b']],
    ['CR alone', 'a\rb\r', ['a', 'b']],
    ['a mixture, blank lines included', 'a\n\rb\r\n\nc\r\r\n', ['a', '', 'b', '', 'c', '']],
    ['no end at the end', 'a\nb', ['a', 'b']],
    ['nothing', '', []],
    ['one end', '\n', ['']],
    [
      'separators of Unicode, which end no line',
      'a\u2028b\u2029c\u0085d\ve\n',
      ['a\u2028b\u2029c\u0085d\ve'],
    ],
    ['NUL', 'a\0b\nc', ['a\0b', 'c']],
  ])('end at %s', async (_, text, expected) => {
    expect(await lines([text])).toEqual(expected);
    expect(await lines([...text])).toEqual(expected);
  });

  it('are the same however the text comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '\u2028', 'é', ''))
          .map((parts) => parts.join('')),
        fc.array(fc.nat()),
        async (text, places) => {
          const expected = text.split(/\r\n|\r|\n/);
          if (expected.at(-1) === '') expected.pop();
          expect(await lines(cut(text, places))).toEqual(expected);
        },
      ),
    );
  });

  it('may be 40 million characters long, in pieces of any size', async () => {
    const piece = 'x'.repeat(1 << 14);
    const long = Array.from({ length: 2500 }, () => piece);
    const found = await lines([...long, '\nnext']);
    expect(found.map(({ length }) => length)).toEqual([2500 << 14, 4]);
  });

  it('are refused by number where they are too long', async () => {
    await expect(lines(['a\nbb\r', '\nccc', 'cc\n'], 4)).rejects.toThrow(
      'line 3 is longer than 4 characters',
    );
  });
});

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function text(bytes: Uint8Array, size: number): Promise<string> {
  let found = '';
  for await (const piece of decodedText(inPieces(bytes, size))) found += piece;
  return found;
}

describe('text', () => {
  const sample = 'né 😀 "x"\n';
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
  it.each([
    ['UTF-8', Buffer.from(sample)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${sample}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${sample}`, 'utf16le')],
    ['UTF-16, big end first', swapped(Buffer.from(`\ufeff${sample}`, 'utf16le'))],
  ])('is decoded from %s, wherever its bytes are cut', async (_, bytes) => {
    for (const size of [1, 2, 3, 5, 100]) expect(await text(bytes, size)).toBe(sample);
  });

  it('may be UTF-16 without a mark', async () => {
    expect(await text(Buffer.from('{"DOI"', 'utf16le'), 3)).toBe('{"DOI"');
    expect(await text(swapped(Buffer.from('{"DOI"', 'utf16le')), 3)).toBe('{"DOI"');
  });

  it('keeps NUL and marks bad bytes', async () => {
    expect(await text(Buffer.from([97, 0, 98, 99, 0xff, 100]), 2)).toBe('a\0bc\ufffdd');
  });
});
