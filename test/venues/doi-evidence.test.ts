import { describe, expect, it } from 'vitest';
import { doiBeginnings, issnInDoi, plainIssn } from '../../src/venues/doi-evidence.js';

describe('issnInDoi', () => {
  it.each([
    ['10.1016/s0140-6736(05)67394-1', '0140-6736'],
    ['10.1111/j.1540-6261.1997.tb03808.x', '1540-6261'],
    ['10.1088/0305-4470/39/1/001', '0305-4470'],
    ['10.1002/(sici)1097-0258(19980815)17:15', '1097-0258'],
    ['10.1016/0167-2789(92)90242-f', '0167-2789'],
    ['10.1109/cvpr.2018.00813', undefined],
    ['10.1016/s0140-6737(05)67394-1', undefined],
  ])('of %s is %s', (doi, issn) => {
    expect(issnInDoi(doi)).toBe(issn);
  });
});

describe('doiBeginnings', () => {
  it('end where a part of the suffix ends, the longest first', () => {
    expect(doiBeginnings('10.1109/fg47880.2020')).toEqual(['10.1109/fg47880', '10.1109/fg']);
  });
});

describe('plainIssn', () => {
  it.each([
    ['2162237x', '2162-237X'],
    [' 0028–0836 ', '0028-0836'],
    ['not one', 'NOT ONE'],
  ])('makes %j %j', (given, plain) => {
    expect(plainIssn(given)).toBe(plain);
  });
});
