import { describe, expect, it } from 'vitest';
import { fitOf } from '../../src/venues/compare-titles.js';

describe('fitOf', () => {
  it.each([
    ['recognition', 'recognition', 2],
    ['recognit', 'recognition', 1],
    ['psychol', 'psychology', 2],
    ['econ', 'economics', 2],
    ['econ', 'econometrics', 0],
    ['econom', 'econometrics', 2],
    ['econom', 'economics', 1],
    ['natl', 'national', 1],
    ['engrg', 'engineering', 1],
    ['mgmt', 'management', 1],
    ['n', 'new', 1],
    ['n', 'nature', 0],
    ['am', 'american', 1],
    ['sc', 'science', 1],
    ['research', 'researcher', 0],
    ['network', 'networks', 1],
    ['art', 'artificial', 0],
    ['phys', 'physiology', 0],
    ['recogntion', 'recognition', 1],
    ['geology', 'zoology', 0],
  ] as const)('%s for %s: %i', (word, whole, fit) => {
    expect(fitOf(word, whole)).toBe(fit);
  });
});
