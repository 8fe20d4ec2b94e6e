import { expect, test } from 'vitest';
import { CITATION_STYLES } from './citation-styles.js';
import type { Outline } from './outline.js';

const WORK: Outline = {
  type: 'journal-article',
  title: 'Tides and mussels',
  authors: [
    { given: 'Zoë M.', family: 'Díaz' },
    { given: 'Bo', family: 'Olsen' },
  ],
  container: 'Journal of Shores',
  shortContainer: 'J Shores',
  volume: '12',
  issue: '3',
  page: '101-110',
  year: 1999,
};

const written = (work: Outline) =>
  Object.fromEntries(CITATION_STYLES.map(({ name, write }) => [name, write(work)]));

test('writes an article in each style', () => {
  expect(written(WORK)).toEqual({
    IEEE: 'Z. M. Díaz and B. Olsen, “Tides and mussels”, J Shores, vol. 12, no. 3, pp. 101–110, 1999.',
    APA: 'Díaz, Z. M., & Olsen, B. (1999). Tides and mussels. Journal of Shores, 12(3), 101-110.',
    Vancouver: 'Díaz ZM, Olsen B. Tides and mussels. J Shores. 1999;12(3):101-10.',
    Chicago: 'Díaz, Zoë M., and Olsen, Bo. “Tides and mussels.” Journal of Shores 12 no. 3 (1999): 101-110.',
    terse: 'Díaz, et al., Tides and mussels, J Shores, 12, 101, (1999)',
  });
});

test('leaves out what a work lacks', () => {
  const book: Outline = {
    type: 'book',
    title: 'Shores',
    authors: [{ family: 'Díaz' }],
    publisher: 'Holm',
    year: 1999,
  };
  expect(written(book)).toEqual({
    IEEE: 'Díaz, “Shores”, 1999.',
    APA: 'Díaz (1999). Shores. Holm.',
    Vancouver: 'Díaz. Shores. Holm. 1999.',
    Chicago: 'Díaz. “Shores.” Holm, 1999.',
    terse: 'Díaz, Shores, Holm, (1999)',
  });
});
