import { describe, expect, it } from 'vitest';
import { type Bar, barsWithin, valuesOf } from '../../../../../web/panels/rail/brush/bar.js';
import { beginDrag, dragTo } from '../../../../../web/panels/rail/brush/drag.js';

const drag = (at: number, chosen?: readonly [number, number]) => beginDrag({ at, chosen, reach: 0.3 });

describe('a drag over bars', () => {
  it('draws a range either way where none is chosen, and ends at the last bar', () => {
    expect(dragTo(drag(3.5), 6, 10)).toEqual([3, 6]);
    expect(dragTo(drag(3.5), 1, 10)).toEqual([1, 3]);
    expect(dragTo(drag(3.5), 99, 10)).toEqual([3, 9]);
    expect(dragTo(drag(3.5), -4, 10)).toEqual([0, 3]);
  });

  it('moves an end that it grasps, also past the other one', () => {
    expect(dragTo(drag(2.1, [2, 5]), 4, 10)).toEqual([4, 5]);
    expect(dragTo(drag(6.2, [2, 5]), 8, 10)).toEqual([2, 8]);
    expect(dragTo(drag(5.9, [2, 5]), 0, 10)).toEqual([0, 2]);
  });

  it('moves the whole range from its middle, and no farther than the bars go', () => {
    expect(dragTo(drag(3.5, [2, 5]), 4, 10)).toEqual([3, 6]);
    expect(dragTo(drag(3.5, [2, 5]), 9, 10)).toEqual([6, 9]);
    expect(dragTo(drag(3.5, [2, 5]), 0, 10)).toEqual([0, 3]);
  });

  it('draws anew beside the range', () => {
    expect(dragTo(drag(8.5, [2, 5]), 9, 10)).toEqual([8, 9]);
  });
});

describe('bars and values', () => {
  const bar = (low: number, high: number): Bar => ({ low, high, total: 1, passing: 1, color: '#000000' });
  const bars = [bar(0, 1), bar(3, 4), bar(8, 20)];

  it('lead from one to the other', () => {
    expect(barsWithin(bars, [4, 9])).toEqual([1, 2]);
    expect(barsWithin(bars, [5, 6])).toBeUndefined();
    expect(barsWithin(bars, [Number.NEGATIVE_INFINITY, 3])).toEqual([0, 1]);
    expect(valuesOf(bars, [1, 2])).toEqual([3, 20]);
  });

  it('are no range when all are chosen', () => {
    expect(valuesOf(bars, [0, 2])).toBeNull();
  });
});
