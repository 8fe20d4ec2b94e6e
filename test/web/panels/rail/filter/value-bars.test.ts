import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueBars } from '../../../../../web/panels/rail/filter/value-bars.js';

const none = (values: readonly unknown[]) => values.map(() => false);

describe('bars of a measure', () => {
  it('are one for each value where there are few', () => {
    const values = [3, 0, 0, null, 7, 3];
    const { bars, barOf } = valueBars(values, [false, false, false, false, true, false]);
    expect(bars).toEqual([
      { low: 0, high: 0, total: 2 },
      { low: 3, high: 3, total: 2 },
    ]);
    expect([...barOf]).toEqual([1, 0, 0, -1, -1, 1]);
  });

  it('grow in width where a few giants would leave all others in one bar', () => {
    const values = [0, ...Array.from({ length: 200 }, (_, i) => 1 + (i % 30)), 5000];
    const { bars } = valueBars(values, none(values));
    expect(bars[0]).toEqual({ low: 0, high: 0, total: 1 });
    expect(bars.length).toBeGreaterThan(6);
    expect(Math.max(...bars.map(({ total }) => total))).toBeLessThan(100);
  });

  it('hold every value once, ascending, whatever the values', () => {
    const value = fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 200 }), (values) => {
        const { bars, barOf } = valueBars(values, none(values));
        expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(
          values.filter((each) => each !== null).length,
        );
        bars.slice(1).forEach(({ low }, i) => {
          expect(low).toBeGreaterThan(bars[i]?.high ?? Number.NaN);
        });
        values.forEach((each, work) => {
          const bar = bars[barOf[work] ?? -1];
          if (each === null) expect(bar).toBeUndefined();
          else expect(each >= (bar?.low ?? 1) && each <= (bar?.high ?? 0)).toBe(true);
        });
      }),
    );
  });
});
