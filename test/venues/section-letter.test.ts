import { describe, expect, it } from 'vitest';
import { cutAfterSection } from '../../src/venues/fold-venue-title.js';

describe('cutAfterSection', () => {
  it.each([
    ['Journal of Physics A: Mathematical and General', 'Journal of Physics A'],
    ['Acta Crystallogr D Biol Crystallogr', 'Acta Crystallogr D'],
    ['Deep Sea Research Part II: Topical Studies', 'Deep Sea Research II'],
    ['J. Roy. Statist. Soc. Ser. B', 'J. Roy. Statist. Soc B'],
    ['IEEE Trans. Circuits Syst. I, Reg. Papers', 'IEEE Trans. Circuits Syst. I'],
    ['Journal of Physics: Conference Series', 'Journal of Physics: Conference Series'],
    ['Proc Natl Acad Sci U S A', 'Proc Natl Acad Sci U S A'],
    ['Vitamin C Research Letters', 'Vitamin C Research Letters'],
    ['Part of the Whole', 'Part of the Whole'],
  ])('%s becomes %s', (title, cut) => {
    expect(cutAfterSection(title)).toBe(cut);
  });
});
