import { expect, test } from 'vitest';
import { citedName, displayName, invertedName, type PersonName } from '../../src/model/person-name.js';

const NAMES: readonly (readonly [PersonName, display: string, cited: string, inverted: string])[] = [
  [
    { family: 'García Márquez', given: 'Gabriel' },
    'Gabriel García Márquez',
    'García Márquez',
    'García Márquez, Gabriel',
  ],
  [
    { family: 'Maaten', given: 'Laurens', particle: 'van der' },
    'Laurens van der Maaten',
    'van der Maaten',
    'van der Maaten, Laurens',
  ],
  [
    { family: 'Beethoven', given: 'Ludwig', droppingParticle: 'van' },
    'Ludwig van Beethoven',
    'Beethoven',
    'Beethoven, Ludwig van',
  ],
  [
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    'Martin Luther King Jr.',
    'King',
    'King, Martin Luther, Jr.',
  ],
  [{ family: '山田', given: '太郎' }, '山田太郎', '山田', '山田, 太郎'],
  [{ family: 'Plato' }, 'Plato', 'Plato', 'Plato'],
  [
    { literal: 'The ATLAS Collaboration' },
    ...(Array(3).fill('The ATLAS Collaboration') as [string, string, string]),
  ],
];

test.each(NAMES)('%j is read, cited and sorted', (name, display, cited, inverted) => {
  expect([displayName(name), citedName(name), invertedName(name)]).toEqual([display, cited, inverted]);
});
