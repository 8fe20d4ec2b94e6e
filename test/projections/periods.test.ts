import { describe, expect, it } from 'vitest';
import { periodsOf } from '../../src/projections/slice-by-years.js';

describe('periodsOf', () => {
  it('cuts a span into periods of so many years, the last one shorter', () => {
    expect(periodsOf([2010, 2021], { length: 5 })).toEqual([
      [2010, 2014],
      [2015, 2019],
      [2020, 2021],
    ]);
  });

  it('cuts a span into so many periods as alike as whole years allow', () => {
    expect(periodsOf([2010, 2019], { slices: 3 })).toEqual([
      [2010, 2013],
      [2014, 2016],
      [2017, 2019],
    ]);
  });

  it('gives no more periods than years', () => {
    expect(periodsOf([2018, 2019], { slices: 5 })).toEqual([
      [2018, 2018],
      [2019, 2019],
    ]);
  });
});
