import { expect, it, test } from 'vitest';
import { shortAuthors } from '../../src/model/short-authors.js';

it.each([
  [[], true, undefined],
  [['Wei Zhang'], true, 'Zhang'],
  [['Wei Zhang'], false, 'Zhang et al.'],
  [['Zhang, Wei', 'Jo Li'], true, 'Zhang & Li'],
  [['A B', 'C D', 'E F'], true, 'B et al.'],
  [['Laurens van der Maaten'], true, 'van der Maaten'],
  [['World Health Organization'], true, 'World Health Organization'],
] as const)('names the authors %j as texts do', (authors, complete, text) => {
  expect(shortAuthors({ authors: [authors], authorsComplete: [complete] }, 0)).toBe(text);
});

test('parts that a source gives are not guessed again', () => {
  const nodes = {
    authors: [['Duncan Temple Lang']],
    authorParts: [[{ family: 'Temple Lang', given: 'Duncan' }]],
    authorsComplete: [true],
  };
  expect(shortAuthors(nodes, 0)).toBe('Temple Lang');
});

test('works without authors are cited by their editors', () => {
  const nodes = { authors: [null], authorsComplete: [null], editors: [['Marion Reid', 'Leo Shettles']] };
  expect(shortAuthors(nodes, 0)).toBe('Reid & Shettles (Eds.)');
  expect(shortAuthors({ ...nodes, editors: [['Erika Rosenberg']] }, 0)).toBe('Rosenberg (Ed.)');
});
