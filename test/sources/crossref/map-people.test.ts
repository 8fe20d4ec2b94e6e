import { expect, test } from 'vitest';
import { mapPeople } from '../../../src/sources/crossref/map.js';

test.each([
  [
    { given: 'Ali Kemal', family: 'Sinop' },
    { given: 'Ali Kemal', family: 'Sinop' },
  ],
  [
    { given: 'Duncan', family: 'Temple Lang' },
    { given: 'Duncan', family: 'Temple Lang' },
  ],
  [{ family: 'Plato' }, { family: 'Plato' }],
  [{ given: 'Leo' }, { literal: 'Leo' }],
  [{ name: 'The <i>ATLAS</i> Collaboration' }, { literal: 'The ATLAS Collaboration' }],
  [
    { prefix: 'Dr.', given: 'Martin', family: 'King', suffix: 'Jr.' },
    { given: 'Martin', family: 'King', suffix: 'Jr.' },
  ],
  [
    { given: 'Robert', family: 'Sedgewick', suffix: 'PhD' },
    { given: 'Robert', family: 'Sedgewick' },
  ],
  [
    { given: 'Henry', family: 'Tudor', suffix: 'VIII' },
    { given: 'Henry', family: 'Tudor', suffix: 'VIII' },
  ],
  [{ given: '  ', family: null, name: 'A Consortium' }, { literal: 'A Consortium' }],
])('%j is %j', (contributor, name) => {
  expect(mapPeople([contributor])).toEqual([name]);
});

test('passes over who has no name', () => {
  expect(mapPeople([{}, null, 'text', { suffix: 'Jr.' }, { family: 'Plato' }])).toEqual([
    { family: 'Plato' },
  ]);
  expect(mapPeople('text')).toEqual([]);
});
