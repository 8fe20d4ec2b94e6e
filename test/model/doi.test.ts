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
    ['urn:doi:10.1000/x1', '10.1000/x1'],
    ['doi:https://www.doi.org/doi:10.1000/x1', '10.1000/x1'],
    ['http//dx.doi.org/10.1000/x1', '10.1000/x1'],
    ['https://doi.org/10.1000/x1?utm_source=mail&x=1#sec2', '10.1000/x1'],
    ['10.1000/x1?utm_source=mail', '10.1000/x1'],
    ['https://doi.acm.org/10.1145/12.34', '10.1145/12.34'],
    ['https://doi-org.proxy.lib.edu/10.1000/x1', '10.1000/x1'],
    ['https://doi.org.ezproxy.lib.edu:2048/10.1000/x1', '10.1000/x1'],
    ['https://proxy.lib.edu/login?url=https%3A%2F%2Fdoi.org%2F10.1000%2Fx1', '10.1000/x1'],
    ['https://onlinelibrary.wiley.com/doi/10.1002/asi.23456/full', '10.1002/asi.23456'],
    ['https://onlinelibrary.wiley.com/doi/abs/10.1002/asi.23456?casa_token=7', '10.1002/asi.23456'],
    ['https://link.springer.com/chapter/10.1007/978-3-030-01225-0_39#citeas', '10.1007/978-3-030-01225-0_39'],
    [
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0033693&rev=2',
      '10.1371/journal.pone.0033693',
    ],
    ['10.1002/1096-9861(20010212)430:3%253C283::AID-CNE1031%253E3.0.CO;2-V', SICI],
    ['10.1002/1096-9861(20010212)430:3$<$283::AID-CNE1031$>$3.0.CO;2-V', SICI],
    ['10.1002/1096-9861(20010212)430:3{\\textless}283::AID-CNE1031{\\textgreater}3.0.CO;2-V', SICI],
    ['10.1002/1096-9861(20010212)430:3〈283::AID-CNE1031〉3.0.CO;2-V', SICI],
    ['10.1002/1096-9861(20010212)430:3<283::AID-CNE1031>3.0.CO;2-#', `${SICI.slice(0, -1)}#`],
    ['\\url{https://doi.org/10.1007/978-3-030-01225-0{\\_}39}', '10.1007/978-3-030-01225-0_39'],
    ['<https://doi.org/10.1000/x1>.', '10.1000/x1'],
    ['[10.1000/x1](https://doi.org/10.1000/x1)', '10.1000/x1'],
    ['10.1000/x1</a>', '10.1000/x1'],
    ['10.1000/x1.[CrossRef]', '10.1000/x1'],
    ['１０．１０１６／Ｊ．ｎｅｕｃｏｍ', '10.1016/j.neucom'],
    ['10.1016/j.neu\u00adcom.\u200b2018\u201301\u202e', '10.1016/j.neucom.2018-01'],
    ['10.1000/5%natural+a?b&c#d', '10.1000/5%natural+a?b&c#d'],
    ['10.1000/a%ffb%3cc', '10.1000/a%ffb<c'],
    ['10.1000/x1 (accessed 3 May 2020)', '10.1000/x1'],
    ['10.1000/x1. PMID: 123', '10.1000/x1'],
    ['10.1000/x1 https://doi.org/10.1000/X1', '10.1000/x1'],
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
    ['doi = {10.1000/x},', 'no-prefix'],
    ['10.1000/%20', 'no-suffix'],
    ['10.1016/j.neucom. 2018.01.092', 'white-space'],
    ['10.1016/ j.neucom.2018.01.092', 'white-space'],
    ['10.1000/a%00b', 'white-space'],
    ['10.1000/x1, 10.1000/x2', 'several'],
    ['10.1000/x1;10.1000/x2', 'several'],
    ['https://doi.org/10/gfx7', 'short-doi'],
    [`10.1000/${'x'.repeat(2_100)}`, 'too-long'],
    ['x'.repeat(100_000), 'too-long'],
  ])('refuses %j as %s', (text, reason) => {
    expect(parseDoi(text)).toEqual({ reason });
  });

  it('is idempotent on any text, and throws on none', () => {
    const suffix = fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 12 });
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .tuple(fc.constantFrom('10.1234/', 'https://doi.org/10.1234/', 'doi:'), suffix)
        .map(([a, b]) => a + b),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).map((rest) => `10.1234/${rest}`),
    );
    fc.assert(
      fc.property(text, (given) => {
        const once = normalizeDoi(given);
        if (once !== undefined) expect(normalizeDoi(once)).toBe(once);
      }),
      { numRuns: 5_000 },
    );
  });

  it('gives a canonical DOI back from under any two decorations', () => {
    const canonical = fc
      .tuple(
        fc.stringMatching(/^10\.\d{4,5}$/),
        fc.stringMatching(/^[a-z0-9][a-z0-9()<>[\]:;._+%#?&/-]{0,30}$/),
      )
      .map((parts) => parts.join('/'))
      .filter((doi) => normalizeDoi(doi) === doi && hasPairedBrackets(doi));
    const decoration = fc.constantFrom(...DECORATIONS);
    fc.assert(
      fc.property(canonical, decoration, decoration, (doi, inner, outer) => {
        expect(normalizeDoi(outer(inner(doi)))).toBe(doi);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['doi:'],
    ['%25'],
    ['&amp;'],
    ['10.1000/'],
    ['10.1000/a,'],
    ['https://doi.org/'],
    ['https://a.org/doi/'],
    ['/pdf'],
    ['<a'],
    ['.'],
    [' '],
    ['{'],
  ])('takes no longer than a moment for any number of %j', (piece) => {
    const began = performance.now();
    for (const size of [8_000, 100_000])
      parseDoi(`https://a.org/doi/10.1000/${piece.repeat(size / piece.length)}x`);
    parseDoi(piece.repeat(8_000 / piece.length));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

const PIECES = [
  '%',
  '25',
  '3',
  'c',
  '&',
  'lt;',
  'amp;',
  '#',
  '\\',
  '_',
  '{',
  '}',
  '<',
  '>',
  ')',
  '.',
  ' ',
  '10.1000/',
];

/** Around a DOI with a bracket too many nobody could tell which one is the decoration. */
function hasPairedBrackets(doi: string): boolean {
  let brackets = doi.replace(/[^()<>[\]]/g, '');
  while (/\(\)|<>|\[\]/.test(brackets)) brackets = brackets.replace(/\(\)|<>|\[\]/g, '');
  return brackets === '';
}

/** Ways in which a DOI comes; the address and the escapes encode what they must. */
const DECORATIONS: readonly ((doi: string) => string)[] = [
  (doi) => doi,
  (doi) => doi.toUpperCase(),
  (doi) => `doi:${doi}`,
  (doi) => `DOI ${doi}`,
  (doi) => `info:doi/${doi}`,
  (doi) => `urn:doi:${doi}`,
  (doi) => `(${doi}).`,
  (doi) => `<${doi}>`,
  (doi) => `\u201c${doi}\u201d,`,
  (doi) => ` \u200b${doi}\u00a0`,
  (doi) => `{${doi}}`,
  (doi) => doi.replaceAll('<', '&lt;').replaceAll('>', '&#x3E;'),
  (doi) => doi.replaceAll('-', '\u2010').replaceAll('/', '\uff0f'),
  (doi) => doiUrl(doi.replaceAll('%', '%25')),
  (doi) => doiUrl(doi.replaceAll('%', '%25')).replace('doi.org', 'dx.doi.org'),
  (doi) => `${doiUrl(doi.replaceAll('%', '%25'))}?utm_source=mail#sec`,
];

const SICI = '10.1002/1096-9861(20010212)430:3<283::aid-cne1031>3.0.co;2-v';

describe('doiUrl', () => {
  it('escapes what a URL cannot hold and keeps slashes and colons readable', () => {
    expect(doiUrl('10.1000/a<b>:c/d')).toBe('https://doi.org/10.1000/a%3Cb%3E:c/d');
  });
});
