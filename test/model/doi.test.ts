import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doiUrl, normalizeDoi, parseDoi } from '../../src/model/doi.js';

describe('normalizeDoi', () => {
  it.each([
    ['10.1109/CVPR.2018.00813', '10.1109/cvpr.2018.00813'],
    ['https://doi.org/10.1109/CVPR.2018.00813', '10.1109/cvpr.2018.00813'],
    ['http://dx.doi.org/10.1016/j.neucom.2018.01.092', '10.1016/j.neucom.2018.01.092'],
    ['doi.org/10.5244/C.29.41', '10.5244/c.29.41'],
    ['doi:10.5244/C.29.41', '10.5244/c.29.41'],
    ['DOI: 10.5244/C.29.41.', '10.5244/c.29.41'],
    ['info:doi/10.5244/c.29.41', '10.5244/c.29.41'],
    ['https://doi.org/10.1002%2F1096-9861%2820010212%29430%3A3%3C283%3A%3Aaid-cne1031%3E3.0.co%3B2-v', SICI],
    ['10.1002/1096-9861(20010212)430:3&lt;283::AID-CNE1031&gt;3.0.CO;2-V', SICI],
    ['10.1007/978-3-030-01225-0\\_39', '10.1007/978-3-030-01225-0_39'],
    ['10.1016/s0893-6080(03)00115-1', '10.1016/s0893-6080(03)00115-1'],
    ['(10.1000/a)'.slice(1), '10.1000/a'],
    ['10.1890/0012-9615(1999)069[0569:EDILSA]2.0.CO;2', '10.1890/0012-9615(1999)069[0569:edilsa]2.0.co;2'],
    [' 10.1000/x" ', '10.1000/x'],
  ])('reads %s', (text, doi) => {
    expect(normalizeDoi(text)).toBe(doi);
  });

  it.each([
    ['', 'empty'],
    ['not a doi', 'no-prefix'],
    ['https://example.org/10.1000/x', 'no-prefix'],
    ['10.1109', 'no-suffix'],
    ['10.1109/', 'no-suffix'],
    ['10.1000/a b', 'white-space'],
    ['11.1000/a', 'no-prefix'],
  ])('refuses %j as %s', (text, reason) => {
    expect(parseDoi(text)).toEqual({ reason });
  });

  it('is idempotent on any suffix', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), (suffix) => {
        const once = normalizeDoi(`10.1234/${suffix}`);
        if (once !== undefined) expect(normalizeDoi(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not changed by case or resolver', () => {
    const doi = fc
      .stringMatching(/^10\.\d{4}\/[a-z0-9()]{1,20}$/)
      .filter((text) => normalizeDoi(text) === text);
    fc.assert(
      fc.property(doi, (text) => {
        expect(normalizeDoi(`https://doi.org/${text.toUpperCase()}`)).toBe(text);
      }),
    );
  });
});

const SICI = '10.1002/1096-9861(20010212)430:3<283::aid-cne1031>3.0.co;2-v';

describe('doiUrl', () => {
  it('escapes what a URL cannot hold and keeps slashes and colons readable', () => {
    expect(doiUrl('10.1000/a<b>:c/d')).toBe('https://doi.org/10.1000/a%3Cb%3E:c/d');
  });
});
