import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWindow, scrolledTo } from '../../../web/table/row-window.js';

const opening = { height: 320, rowHeight: 32, count: 5000 };

describe('the rows to draw', () => {
  it('are those in sight and four more on each side', () => {
    expect(rowWindow({ ...opening, scrollTop: 3200 })).toEqual({ start: 96, end: 114 });
  });

  it('begin with the first row and end with the last', () => {
    expect(rowWindow({ ...opening, scrollTop: 0 })).toEqual({ start: 0, end: 14 });
    expect(rowWindow({ ...opening, scrollTop: 1e9 })).toEqual({ start: 4986, end: 5000 });
  });

  it('are all of a short list, and none of an empty one', () => {
    expect(rowWindow({ ...opening, count: 3, scrollTop: 900 })).toEqual({ start: 0, end: 3 });
    expect(rowWindow({ ...opening, count: 0, scrollTop: 0 })).toEqual({ start: 0, end: 0 });
  });
});

describe('scrolling to a row', () => {
  it('leaves a row in sight where it is', () => {
    expect(scrolledTo(105, { ...opening, scrollTop: 3200 })).toBe(3200);
  });

  it('follows a step beyond the edge by that step', () => {
    expect(scrolledTo(99, { ...opening, scrollTop: 3200 })).toBe(3168);
    expect(scrolledTo(110, { ...opening, scrollTop: 3200 })).toBe(3232);
  });

  it('brings a row from afar to the middle, as far as the list reaches', () => {
    expect(scrolledTo(1000, { ...opening, scrollTop: 0 })).toBe(32000 - 144);
    expect(scrolledTo(4999, { ...opening, scrollTop: 0 })).toBe(5000 * 32 - 320);
    expect(scrolledTo(1, { ...opening, scrollTop: 90000 })).toBe(0);
  });

  it('always has the row among those drawn', () => {
    const lists = fc.record({
      scrollTop: fc.integer({ min: 0, max: 200_000 }),
      height: fc.integer({ min: 40, max: 900 }),
      count: fc.integer({ min: 1, max: 5000 }),
    });
    fc.assert(
      fc.property(lists, fc.nat(), (list, any) => {
        const row = any % list.count;
        const scrolled = { ...list, rowHeight: 32 };
        const { start, end } = rowWindow({ ...scrolled, scrollTop: scrolledTo(row, scrolled) });
        expect(start <= row && row < end).toBe(true);
      }),
    );
  });
});
