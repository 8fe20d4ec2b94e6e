import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doiInText } from '../../../src/model/text/doi-in-text.js';

describe('doiInText', () => {
  it.each([
    ['A. Author, Title. Journal 12 (2010). doi:10.1000/xyz123.', '10.1000/xyz123'],
    ['Title (DOI: 10.1000/XYZ123), p. 7', '10.1000/xyz123'],
    ['Title, https://doi.org/10.1000/xyz123?x=1. Accessed 3 May 2020', '10.1000/xyz123'],
    ['Title, dx.doi.org/10.1000/xyz123; in press', '10.1000/xyz123'],
    ['https://doi.org/10.1000/a1, doi 10.1000/A1', '10.1000/a1'],
    ['At https://example.org/10.1000/other and doi:10.1000/x1', '10.1000/x1'],
    ['<a href="https://doi.org/10.1000/x1">10.1000/x1</a>', '10.1000/x1'],
    ['https://doi.org/10.1000%2Fx1 is it', '10.1000/x1'],
    ['In 10.31234/osf.io/vxrfa', '10.31234/osf.io/vxrfa'],
    [
      'J. Comp. Neurol. 10.1002/1096-9861(20010212)430:3<283::AID-CNE1031>3.0.CO;2-V, 2001',
      '10.1002/1096-9861(20010212)430:3<283::aid-cne1031>3.0.co;2-v',
    ],
  ])('%j holds %s', (text, doi) => {
    expect(doiInText(text)).toBe(doi);
  });

  it.each([
    ['Title, Journal 10 (2010), 1000/3'],
    ['Version v110.1000/x1'],
    ['See https://example.org/10.1000/x1'],
    ['doi:10.1000/a1; doi:10.1000/b1'],
    ['10.1000/a1,10.1000/b1'],
    ['doi:10.1016/j.neucom. 2018.01.092'],
    ['doi:10.1007/978-3- 030-01225-0_39'],
    [''],
  ])('no single DOI is sure in %j', (text) => {
    expect(doiInText(text)).toBeUndefined();
  });

  it('throws on no text, and what it finds is canonical', () => {
    const piece = fc.oneof(
      fc.constantFrom('10.1000/', 'doi:', 'https://doi.org/', ' ', '.', 'x1', '%2f'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const doi = doiInText(pieces.join(''));
        if (doi !== undefined) expect(doiInText(`see ${doi} here`)).toBe(doi);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['https://'],
    ['10.1000/'],
    ['10.1000/x1 '],
    ['10.1000/a,'],
    ['10.'],
    ['doi:'],
  ])('reads 100 kB of %j in a moment', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    const began = performance.now();
    doiInText(text);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
