import { expect, test } from 'vitest';
import { shortCommunityNames } from '../../src/model/short-community-names.js';

test('is the first term, unless two names begin with it', () => {
  const names = ['Optical flow · faces', 'Speech · noise', 'Speech · age', 'Yan 2014'];
  const communities = names.map((name, at) => ({ id: at + 1, name, size: 1 }));
  expect([...shortCommunityNames(communities).values()]).toEqual([
    'Optical flow',
    'Speech · noise',
    'Speech · age',
    'Yan 2014',
  ]);
});
