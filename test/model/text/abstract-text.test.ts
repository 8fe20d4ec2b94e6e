import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstractText } from '../../../src/model/text/abstract-text.js';

describe('an abstract', () => {
  it.each([
    ['<jats:p>We study R&amp;D of <jats:italic>E. coli</jats:italic>.</jats:p>', 'We study R&D of E. coli.'],
    ['<jats:title>Abstract</jats:title>\n  <jats:p>One.</jats:p>\n  <jats:p>Two.</jats:p>', 'One.\n\nTwo.'],
    ['<jats:title>SUMMARY</jats:title><jats:p>Text</jats:p>', 'Text'],
    [
      '<jats:title>Abstract</jats:title><jats:sec><jats:title>Background</jats:title><jats:p>B.</jats:p></jats:sec><jats:sec><jats:title>Methods</jats:title><jats:p>M.</jats:p></jats:sec>',
      'Background\n\nB.\n\nMethods\n\nM.',
    ],
    ['<p>One</p><ul><li>first</li><li>second</li></ul>', 'One\n\nfirst\n\nsecond'],
    ['&lt;jats:p&gt;Escaped&lt;/jats:p&gt;&lt;jats:p&gt;twice&lt;/jats:p&gt;', 'Escaped\n\ntwice'],
    ['Abstract: We show', 'We show'],
    ['Summary.— We show', 'We show'],
    ['ABSTRACT - We show', 'We show'],
    ['Abstract art and summary statistics', 'Abstract art and summary statistics'],
    ['Abstract-level reasoning', 'Abstract-level reasoning'],
    ['First line\nsame paragraph\r\n \r\nSecond', 'First line same paragraph\n\nSecond'],
    ['With p < 0.05\n\nand x > 3', 'With p < 0.05\n\nand x > 3'],
    [
      '<jats:p>\n    Mulloway (\n    <jats:italic>A. japonicus</jats:italic>\n    ), by\n    <jats:bold>B</jats:bold>\n    , were\n    <jats:sub>low</jats:sub>\n    stressed.</jats:p>',
      'Mulloway (A. japonicus), by B, were low stressed.',
    ],
    ['<jats:p>of one\n\nparagraph<jats:break/>only</jats:p>', 'of one paragraph only'],
    [
      '<jats:p>For <jats:inline-formula><jats:alternatives><jats:tex-math>\\usepackage{x}$$\\alpha$$</jats:tex-math><mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>α</mml:mi></mml:math></jats:alternatives></jats:inline-formula> small</jats:p>',
      'For α small',
    ],
    ['<jats:p>Only <jats:tex-math>x^2</jats:tex-math></jats:p>', 'Only x^2'],
  ])('is read from %j', (deposited, text) => {
    expect(abstractText(deposited)).toBe(text);
  });

  it.each([
    ['<jats:p>Safe</jats:p><script>alert("<p>1</p>")</script><style>p{}</style>', 'Safe'],
    ['<img src=x onerror=alert(1)><iframe src="//x.example">in</iframe>Text', 'Text'],
    ['<p onclick="alert(1)">Text</p><!-- <p>hidden</p> -->', 'Text'],
    ['safe \u202egnp.exe\u202c \u2066x\u2069\u200b \ufdd1', 'safe gnp.exe x'],
    ['&#x202e;turned&#8236; &#0;', 'turned \ufffd'],
    ['a\u0000b\u001bc \ud800', 'abc \ufffd'],
    ['<p><p></p>\n<title/></p>one</b></p></sec>', 'one'],
  ])('is plain where it is hostile: %j', (deposited, text) => {
    expect(abstractText(deposited)).toBe(text);
  });

  it.each([
    [''],
    [' \n\n '],
    ['<jats:title>Abstract</jats:title>'],
    ['Abstract.'],
    [undefined],
    [null],
    [7],
    [['x']],
  ])('is absent for %j', (deposited) => {
    expect(abstractText(deposited)).toBeUndefined();
  });

  it.each([
    'x',
    'word ',
    '<p>',
    '<p>word',
    '<',
    '&lt;p&gt;a',
    '\ud83d\ude00',
    '<a b="',
    '\n\n',
  ])('of a megabyte of %j has no more than 10,000 characters, and says that it goes on', (piece) => {
    const text = abstractText(`One ${piece.repeat(1_000_000 / piece.length)}`) ?? '';
    expect(text.length).toBeLessThanOrEqual(10_000);
    expect(text.isWellFormed()).toBe(true);
    if (text.length > 5_000) expect(text.endsWith('…')).toBe(true);
  });

  it('that is long by its markup ends before the tag that is cut', () => {
    const formula = `<jats:p>x<mml:math xmlns:mml="${'m'.repeat(985)}"></mml:math></jats:p>`;
    expect(abstractText(formula.repeat(100))).toMatch(/^x(?:\n\nx)*$/);
  });

  it('holds no character that hides or turns text, whatever was deposited', () => {
    const pieces = [
      '<',
      '>',
      '&lt;',
      '&amp;',
      '&#x202e;',
      '<jats:p>',
      '</p>',
      '<script>',
      '\n\n',
      '\u202e',
      '\ufdd1',
      'a',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (deposited) => {
        const paragraphs = (abstractText(deposited) ?? 'x').split('\n\n');
        for (const paragraph of paragraphs)
          expect(paragraph).toMatch(/^[^\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufdd1]+$/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
