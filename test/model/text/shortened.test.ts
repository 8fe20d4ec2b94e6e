import { expect, test } from 'vitest';
import { shortened } from '../../../src/model/text/shortened.js';

test('drops what turns the direction of text, and cuts what is long', () => {
  expect(shortened('a\u202Egnp.exe', 20)).toBe('agnp.exe');
  expect(shortened('x'.repeat(100_000), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(shortened('ends here, then', 11)).toBe('ends here,…');
});

test('counts and keeps characters of two code units whole', () => {
  expect(shortened('𝒜𝒷𝒸', 3)).toBe('𝒜𝒷𝒸');
  expect(shortened('𝒜𝒷𝒸𝒹', 3)).toBe('𝒜𝒷…');
});
