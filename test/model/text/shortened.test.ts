import { describe, expect, test } from 'vitest';
import { quoted } from '../../../src/input/warnings.js';
import { beginning, shortened } from '../../../src/model/text/shortened.js';
import { cleanTag } from '../../../web/annotations/tags.js';

test('drops what turns the direction of text, and cuts what is long', () => {
  expect(shortened('a\u202Egnp.exe', 20)).toBe('agnp.exe');
  expect(shortened('x'.repeat(100_000), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(shortened('ends here, then', 11)).toBe('ends here,…');
});

test('counts and keeps characters of two code units whole', () => {
  expect(shortened('𝒜𝒷𝒸', 3)).toBe('𝒜𝒷𝒸');
  expect(shortened('𝒜𝒷𝒸𝒹', 3)).toBe('𝒜𝒷…');
});

describe('the beginning of a text', () => {
  test('has as many letters as are asked for', () => {
    expect([beginning('abc', 5), beginning('abc', 3), beginning('abc', 2)]).toEqual(['abc', 'abc', 'ab']);
  });

  test('leaves out a character that would be cut in half', () => {
    expect([beginning('a𝒢b', 1), beginning('a𝒢b', 2), beginning('a𝒢b', 3)]).toEqual(['a', 'a', 'a𝒢']);
  });
});

describe('a text that is cut', () => {
  const text = '𝒢'.repeat(100);

  test.each([
    ['in a title', shortened(text, 40)],
    ['in a tag', cleanTag(`a${text}`)],
    ['in a message', JSON.parse(quoted(`a${'𝒢'.repeat(100)}`))],
  ])('has whole characters %s', (_, cut) => {
    expect(cut).toMatch(/^a?𝒢+…?$/u);
    expect(String(cut).isWellFormed()).toBe(true);
  });

  test('is not said to be cut in a message where it is whole', () => {
    expect(quoted('𝒢'.repeat(60))).toBe(JSON.stringify('𝒢'.repeat(60)));
  });
});
