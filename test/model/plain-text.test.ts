import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/plain-text.js';

describe('plainText', () => {
  it.each([
    ['MEGC 2019&#x2013;the second', 'MEGC 2019–the second'],
    ['An improved <i>TV-L<sup>1</sup></i>\n   flow', 'An improved TV-L1 flow'],
    ['R&amp;D', 'R&D'],
    ['A &lt;i&gt;double&lt;/i&gt; escape', 'A double escape'],
    ['Where a < b and c > d', 'Where a < b and c > d'],
    ['<script>alert(1)</script>Title', 'Title'],
    ['a\u0000b\tc', 'a b c'],
    ['broken \ud800 pair', 'broken \ufffd pair'],
  ])('cleans %j', (deposited, text) => {
    expect(plainText(deposited)).toBe(text);
  });

  it.each([[''], ['  \n '], [undefined], [null], [7], [['x']]])('gives nothing for %j', (deposited) => {
    expect(plainText(deposited)).toBeUndefined();
  });

  it('cuts text of a megabyte', () => {
    expect(plainText('x'.repeat(1_000_000))).toHaveLength(20_000);
  });
});
