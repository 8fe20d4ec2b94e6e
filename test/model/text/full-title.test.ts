import { expect, test } from 'vitest';
import { fullTitle } from '../../../src/model/text/full-title.js';

test.each([
  ['Fixing the Sky', ['The Checkered History'], 'Fixing the Sky: The Checkered History'],
  ['Fixing the Sky:', ['The Checkered History'], 'Fixing the Sky: The Checkered History'],
  ['Fixing the Sky', [': The Checkered History'], 'Fixing the Sky: The Checkered History'],
  [
    'Fixing the Sky: the checkered history',
    ['The Checkered History'],
    'Fixing the Sky: the checkered history',
  ],
  ['Fixing the Sky', ['Fixing the sky'], 'Fixing the Sky'],
  ['Who cites?', ['A study'], 'Who cites? A study'],
  ['Verletzung', ['Folge', 'Result', 'Folge'], 'Verletzung: Folge; Result'],
  ['Alone', undefined, 'Alone'],
  ['Alone', ['—'], 'Alone'],
  ['深层学习', ['综述'], '深层学习: 综述'],
])('%s with %j is %s', (title, subtitles, full) => {
  expect(fullTitle(title, subtitles)).toBe(full);
});
