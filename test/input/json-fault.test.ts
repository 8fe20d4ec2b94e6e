import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/input/json-fault.js';

describe('where JSON breaks', () => {
  it.each([
    ['{"a": [1, 2}', 11],
    ['{"a" 1}', 5],
    ['{"a": 1,}', 8],
    ['{a: 1}', 1],
    ['[1 2]', 3],
    ['[1,, 2]', 3],
    ['[] []', 3],
    ['[01]', 2],
    ['["\n"]', 1],
    ['[nul]', 1],
    ['{"a": {"b": "c"', 15],
    ['[1,\n  ', 6],
    ['"never closed', 0],
    ['}', 0],
    ['', 0],
  ])('%j at %i', (text, at) => {
    expect(jsonFault(text)).toBe(at);
  });

  it('is at the end of every beginning of JSON that ends between two tokens', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, seed) => {
        const text = JSON.stringify([value]);
        const marks = [...text.matchAll(/[[{,:]/g)].map(({ index }) => index + 1);
        const cut = text.slice(0, marks[seed % marks.length]);
        fc.pre(!isWithinString(cut));
        expect(jsonFault(cut)).toBe(cut.length);
      }),
    );
  });
});

function isWithinString(text: string): boolean {
  return text.replace(/\\./g, '').split('"').length % 2 === 0;
}
