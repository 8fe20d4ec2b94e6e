import { describe, expect, it } from 'vitest';
import { nextWork } from '../../../web/state/walk.js';

describe('walking', () => {
  const terrain = { x: [0, 3, 10, 0], y: [0, 1, 0, 5], open: [true, true, true, true] };

  it('goes to the nearest work ahead', () => {
    expect(nextWork(terrain, 0, { x: 1, y: 0 })).toBe(1);
    expect(nextWork(terrain, 0, { x: 0, y: 1 })).toBe(3);
    expect(nextWork(terrain, 2, { x: 1, y: 0 })).toBeUndefined();
  });

  it('begins near the middle and passes over what is closed', () => {
    expect(nextWork({ ...terrain, open: [false, true, true, true] }, null, { x: 1, y: 0 })).toBe(1);
  });
});
