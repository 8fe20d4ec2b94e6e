import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Point, panIntoView } from '../../../web/views/pan-into-view.js';
import type { CameraState } from '../../../web/views/views.js';

const camera = { x: 0, y: 0, scale: 10 };
const stage = { width: 1000, height: 800 };
const insets = { top: 0, right: 360, bottom: 0, left: 0 };
const pixelOf = ({ x, y, scale }: CameraState, point: Point) => ({
  x: 500 + (point.x - x) * scale,
  y: 400 - (point.y - y) * scale,
});
const isClear = (seen: CameraState) => (point: Point) => {
  const { x, y } = pixelOf(seen, point);
  return x >= 0 && x <= 640 && y >= 0 && y <= 800;
};

describe('a pan into view', () => {
  it('moves only when something covers the work, and then as little as possible', () => {
    expect(panIntoView(camera, { x: 5, y: 5 }, { stage, insets })).toEqual(camera);
    const moved = panIntoView(camera, { x: 40, y: 0 }, { stage, insets });
    expect(pixelOf(moved, { x: 40, y: 0 })).toEqual({ x: 1000 - 360 - 48, y: 400 });
  });

  it('brings what stands beside the work out from under the panel, too', () => {
    const companions = [
      { x: 30, y: 10 },
      { x: 40, y: -5 },
    ];
    const moved = panIntoView(camera, { x: 0, y: 0 }, { stage, insets, companions });
    expect(companions.filter(isClear(moved))).toEqual(companions);
    expect(moved.scale).toBe(10);
    expect(pixelOf(moved, { x: 40, y: -5 }).x).toBe(640 - 14);
  });

  it('goes back for them as far as it may', () => {
    const companions = [
      { x: -40, y: 0 },
      { x: 60, y: 0 },
    ];
    const options = { stage, insets, companions };
    const whole = panIntoView(camera, { x: 10, y: 0 }, { ...options, leastScale: 5 });
    expect(companions.filter(isClear(whole))).toEqual(companions);
    expect(whole.scale).toBeCloseTo(6.12, 6);
    expect(panIntoView(camera, { x: 10, y: 0 }, { ...options, leastScale: 8 }).scale).toBe(8);
    expect(panIntoView(camera, { x: 10, y: 0 }, options).scale).toBe(10);
  });

  it('goes back far enough for the margin of the work itself', () => {
    const companions = [{ x: 60, y: 0 }];
    const moved = panIntoView(camera, { x: 0, y: 0 }, { stage, insets, companions, leastScale: 1 });
    expect(pixelOf(moved, { x: 0, y: 0 }).x).toBeCloseTo(48, 6);
    expect(pixelOf(moved, { x: 60, y: 0 }).x).toBeCloseTo(640 - 14, 6);
  });

  it('leaves the fewer where all do not fit', () => {
    const right = [30, 40, 50].map((x) => ({ x, y: 0 }));
    const companions = [{ x: -50, y: 0 }, ...right];
    const moved = panIntoView(camera, { x: 0, y: 0 }, { stage, insets, companions });
    expect(companions.filter(isClear(moved))).toEqual(right);
  });

  it('shows the work whatever stands beside it', () => {
    const coordinate = fc.double({ min: -200, max: 200, noNaN: true });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(point, fc.array(point, { maxLength: 20 }), (work, companions) => {
        const moved = panIntoView(camera, work, { stage, insets, companions });
        const { x, y } = pixelOf(moved, work);
        expect(x).toBeGreaterThan(47.9);
        expect(x).toBeLessThan(640 - 47.9);
        expect(y).toBeGreaterThan(47.9);
        expect(y).toBeLessThan(800 - 47.9);
      }),
    );
  });
});
