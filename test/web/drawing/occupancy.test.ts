import { describe, expect, it } from 'vitest';
import { createOccupancy } from '../../../web/drawing/occupancy.js';

describe('occupancy', () => {
  it('refuses what touches and takes what does not', () => {
    const occupancy = createOccupancy(400, 300);
    occupancy.take({ left: 0, top: 0, right: 200, bottom: 20 });
    expect(occupancy.isFree({ left: 190, top: 10, right: 300, bottom: 30 })).toBe(false);
    expect(occupancy.isFree({ left: 200, top: 0, right: 300, bottom: 20 })).toBe(true);
  });

  it('holds what is smaller than its cells, and leaves what lies outside free', () => {
    const occupancy = createOccupancy(400, 300);
    occupancy.take({ left: 100, top: 100, right: 100.5, bottom: 100.5 });
    expect(occupancy.isFree({ left: 90, top: 90, right: 110, bottom: 110 })).toBe(false);
    expect(occupancy.isFree({ left: 110, top: 90, right: 130, bottom: 110 })).toBe(true);
    const outside = { left: 2000, top: 2000, right: 2100, bottom: 2020 };
    occupancy.take(outside);
    expect(occupancy.isFree(outside)).toBe(true);
  });
});
