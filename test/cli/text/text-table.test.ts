import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth } from '../../../src/cli/text/fit-text.js';
import { textTable } from '../../../src/cli/text/text-table.js';

describe('textTable', () => {
  const columns = [
    { heading: 'id', wholeUpTo: 10 },
    { heading: 'title', shrinkTo: 6 },
    { heading: 'n', align: 'right' },
  ] as const;

  it('cuts what may shrink with an ellipsis, until the table fits', () => {
    const table = textTable([['10.1/a', 'A title of many words', '12']], { columns, width: 24 });
    expect(table).toBe('id      title          n\n10.1/a  A title of…   12');
  });

  it('gives an id that is too long a line to itself, and never cuts it', () => {
    const table = textTable([['10.1000/far-too-long-an-id', 'A title', '1']], { columns, width: 20 });
    expect(table.split('\n')[1]).toBe('10.1000/far-too-long-an-id');
    expect(table.split('\n')[2]).toMatch(/^ +A title +1$/);
  });

  it('takes control characters and line breaks out before it colours', () => {
    const style = (text: string) => `<${text}>`;
    const table = textTable([['a\u001b[31m\nb']], { columns: [{ style }], width: 40 });
    expect(table).toBe('<a[31m b>');
  });

  it('keeps columns in line under wide and combining characters', () => {
    const table = textTable(
      [
        ['微表情识别', 'x'],
        ['e\u0301', 'y'],
      ],
      { columns: [{}, {}], width: 40 },
    );
    expect(table).toBe(`微表情识别  x\ne\u0301${' '.repeat(11)}y`);
  });
});

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['微表', 4],
    ['e\u0301', 1],
    ['가', 2],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('cuts before a wide character that does not fit', () => {
    expect(cutToWidth('微表情', 4)).toBe('微…');
    expect(cutToWidth('abc', 0)).toBe('');
  });
});
