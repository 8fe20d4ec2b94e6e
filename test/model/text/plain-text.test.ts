import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/model/text/plain-text.js';

describe('plainText', () => {
  it.each([
    ['MEGC 2019&#x2013;the second', 'MEGC 2019–the second'],
    ['An improved <i>TV-L<sup>1</sup></i>\n   flow', 'An improved TV-L1 flow'],
    ['R&amp;D', 'R&D'],
    ['A &lt;i&gt;double&lt;/i&gt; escape', 'A double escape'],
    ['Where a < b and c > d', 'Where a < b and c > d'],
    ['<script>alert(1)</script>Title', 'Title'],
    ['a\u0000b\tc', 'ab c'],
    ['broken \ud800 pair', 'broken \ufffd pair'],
    ['CO<sub>2</sub> at 10<sup>-3</sup>', 'CO2 at 10-3'],
    ['Where x<b and c>d, p<0.05', 'Where x<b and c>d, p<0.05'],
    ['p &lt; 0.05 and x&lt;b or c&gt;d', 'p < 0.05 and x<b or c>d'],
    ['The &lt;blink&gt; tag', 'The <blink> tag'],
    ['A &amp;lt;sub&amp;gt;triple&amp;lt;/sub&amp;gt; escape', 'A triple escape'],
    ['AT&amp;amp;T and R&D and Q&notes', 'AT&T and R&D and Q&notes'],
    ['O&apos;Brien &#8212; M&uuml;ller', "O'Brien — Müller"],
    ['<![CDATA[Sets [[a]] and <i>b</i>]]> more', 'Sets [[a]] and b more'],
    ['Seen <!-- <b>not</b> seen --> again', 'Seen again'],
    ['Title<br/>Subtitle<jats:p>Text</jats:p>', 'Title Subtitle Text'],
    [
      'Of <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">\n <mml:msub>\n  <mml:mi>T</mml:mi>\n  <mml:mn>c</mml:mn>\n </mml:msub>\n</mml:math> in MgB<sub>2</sub>',
      'Of Tc in MgB2',
    ],
    [
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\vec x</annotation></semantics></math>-rays',
      'x-rays',
    ],
    ['Of <tex-math>\\alpha</tex-math><math><mi>α</mi></math>, and <tex-math>\\beta</tex-math>', 'Of α, and'],
    ['Of <tex-math>\\beta</tex-math>', 'Of \\beta'],
    ['<jats:italic toggle="yes">E. coli</jats:italic> <named-content>K-12</named-content>', 'E. coli K-12'],
    ['<img src=x onerror=alert(1)>Picture', 'Picture'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['<i>unclosed and </b>stray', 'unclosed and stray'],
    ['safe \u202egnp.exe\u202c \u2066x\u2069', 'safe gnp.exe x'],
    ['zero\u200bwidth, soft\u00adhyphen, \ufeffmark, f\u2061(x)', 'zerowidth, softhyphen, mark, f(x)'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['thin\u2009space\u00a0and\u2028line', 'thin space and line'],
    ['2019â€“the second', '2019â€“the second'],
    ['fonts $$^{\\textregistered }$$ ®', 'fonts $$^{\\textregistered }$$ ®'],
    ['a &#x1; b &#0; c', 'a b \ufffd c'],
  ])('cleans %j', (deposited, text) => {
    expect(plainText(deposited)).toBe(text);
  });

  it.each([[''], ['  \n '], [undefined], [null], [7], [['x']]])('gives nothing for %j', (deposited) => {
    expect(plainText(deposited)).toBeUndefined();
  });

  it('leaves no character that hides or turns text, whatever was deposited', () => {
    const pieces = [
      '<',
      '>',
      '&lt;',
      '&amp;',
      '&#x202e;',
      'i',
      '/',
      '<b>',
      '<!--',
      '<![CDATA[',
      ' ',
      '\u202e',
      '"',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (deposited) => {
        expect(plainText(deposited) ?? 'x').toMatch(/^[^\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]+$/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['<'],
    ['<a b="'],
    ['<i>'],
    ['&amp;'],
    ['&lt;i a="'],
    ['<![CDATA['],
    ['<!--'],
    ['<a b='],
  ])('reads any number of %j in a moment', (piece) => {
    const began = performance.now();
    plainText(piece.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('cuts text of a megabyte', () => {
    expect(plainText('x'.repeat(1_000_000))).toHaveLength(20_000);
  });
});

it.each([
  ['micro\u00adexpression', 'microexpression'],
  ['a\ufffe\uffffb', 'ab'],
  ['a\ufdd0\ufdefb', 'ab'],
  ['a\u{1fffe}\u{10ffff}b', 'ab'],
  ['a\u0007\u009fb', 'ab'],
  ['a\tb\nc', 'a b c'],
])('drops what is no character of a text from %j', (deposited, text) => {
  expect(plainText(deposited)).toBe(text);
});
