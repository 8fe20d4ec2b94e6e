import { expect, it } from 'vitest';
import { shortAuthors } from '../../src/model/short-authors.js';

it.each([
  [[], true, undefined],
  [['Wei Zhang'], true, 'Zhang'],
  [['Wei Zhang'], false, 'Zhang et al.'],
  [['Zhang, Wei', 'Jo Li'], true, 'Zhang & Li'],
  [['A B', 'C D', 'E F'], true, 'B et al.'],
] as const)('name the authors %j as texts do', (authors, complete, text) => {
  expect(shortAuthors(authors, complete)).toBe(text);
});
