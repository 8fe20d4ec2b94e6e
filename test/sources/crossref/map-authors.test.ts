import { expect, test } from 'vitest';
import { mapAuthors } from '../../../src/sources/crossref/map-authors.js';

test.each([
  [{ given: 'Ali Kemal', family: 'Sinop' }, 'Ali Kemal Sinop'],
  [{ family: 'Plato' }, 'Plato'],
  [{ given: 'Leo' }, 'Leo'],
  [{ name: 'The <i>ATLAS</i> Collaboration' }, 'The ATLAS Collaboration'],
  [{ prefix: 'Dr.', given: 'Martin', family: 'King', suffix: 'Jr.' }, 'Martin King Jr.'],
  [{ given: 'Robert', family: 'Sedgewick', suffix: 'PhD' }, 'Robert Sedgewick'],
  [{ given: 'Henry', family: 'Tudor', suffix: 'VIII' }, 'Henry Tudor VIII'],
  [{ given: '  ', family: null, name: 'A Consortium' }, 'A Consortium'],
])('%j is %s', (author, name) => {
  expect(mapAuthors([author])).toEqual([name]);
});

test('passes over who has no name', () => {
  expect(mapAuthors([{}, null, 'text', { suffix: 'Jr.' }, { family: 'Plato' }])).toEqual(['Plato']);
  expect(mapAuthors('text')).toEqual([]);
});
