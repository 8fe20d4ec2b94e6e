import { describe, expect, it } from 'vitest';
import { boundsOf, fittingSight, revealingSight } from '../../../web/stage/camera.js';
import { createJourney } from '../../../web/stage/journey.js';
import { createOccupancy } from '../../../web/stage/occupancy.js';
import { createPickGrid } from '../../../web/stage/pick-grid.js';
import { nextWork } from '../../../web/state/keyboard.js';
import { orientedLayout } from '../../../web/views/orientation.js';

const none = { top: 0, right: 0, bottom: 0, left: 0 };

describe('the sight', () => {
  it('fits bounds into the stage without its insets', () => {
    const bounds = { left: -10, right: 10, bottom: -10, top: 10 };
    const sight = fittingSight(
      bounds,
      { width: 500, height: 300 },
      {
        insets: { ...none, left: 100, bottom: 100 },
        anchor: 'middle',
        narrowAnchor: 'right',
        smallestScale: 0,
      },
    );
    expect(sight.scale).toBe(10);
    const pixel = { x: 250 + (-10 - sight.x) * 10, y: 150 - (-10 - sight.y) * 10 };
    expect(pixel).toEqual({ x: 200, y: 200 });
  });

  it('stands on the ground where the view wants it', () => {
    const bounds = { left: 0, right: 100, bottom: 0, top: 10 };
    const insets = { ...none, bottom: 30 };
    const sight = fittingSight(
      bounds,
      { width: 500, height: 300 },
      {
        insets,
        anchor: 'bottom',
        narrowAnchor: 'right',
        smallestScale: 0,
      },
    );
    expect(150 - (0 - sight.y) * sight.scale).toBe(270);
  });

  it('begins at the top where everything would be too small', () => {
    const bounds = { left: 0, right: 100, bottom: -1000, top: 0 };
    const options = {
      insets: { ...none, top: 30 },
      anchor: 'top',
      narrowAnchor: 'right',
      smallestScale: 4,
    } as const;
    const sight = fittingSight(bounds, { width: 500, height: 300 }, options);
    expect(sight.scale).toBe(4);
    expect(150 - (0 - sight.y) * sight.scale).toBe(30);
    const narrow = fittingSight(bounds, { width: 200, height: 300 }, options);
    expect(100 + (100 - narrow.x) * narrow.scale).toBe(200);
  });

  it('moves only when something covers the work, and then as little as possible', () => {
    const sight = { x: 0, y: 0, scale: 10 };
    const stage = { width: 1000, height: 800 };
    const insets = { ...none, right: 360 };
    expect(revealingSight(sight, { x: 5, y: 5 }, { stage, insets })).toEqual(sight);
    const moved = revealingSight(sight, { x: 40, y: 0 }, { stage, insets });
    expect(500 + (40 - moved.x) * 10).toBe(1000 - 360 - 48);
    expect(moved.y).toBe(0);
  });
});

describe('an upright stage', () => {
  const layout = {
    x: [0, 10],
    y: [1, 2],
    regions: [{ key: 'pool', label: '', count: 1, shape: 'box' as const, x: 10, y: 2, width: 4, height: 6 }],
  };

  it('has below what stood at the right, and the same object each time', () => {
    const turned = orientedLayout(layout, true);
    expect(turned).toMatchObject({ x: [1, 2], y: [0, -10] });
    expect(turned.regions?.[0]).toMatchObject({ x: 2, y: -10, width: 6, height: 4 });
    expect(orientedLayout(layout, true)).toBe(turned);
    expect(orientedLayout(layout, false)).toBe(layout);
  });

  it('keeps the axis of columns', () => {
    const columns = { ...layout, columns: [] };
    expect(orientedLayout(columns, true)).toBe(columns);
  });
});

describe('bounds', () => {
  it('hold regions and bands', () => {
    const bounds = boundsOf({ x: [0], y: [0], columns: [{ key: '', label: '', count: 1, from: -5, to: 5 }] });
    expect(bounds.left).toBeLessThanOrEqual(-5);
    expect(bounds.right).toBeGreaterThanOrEqual(5);
  });
});

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

describe('the grid of works', () => {
  const grid = createPickGrid([0, 3, 100, 103], [0, 0, 50, 50]);
  const reach = () => 1.5;

  it('gives the nearest work that holds the point', () => {
    expect(grid.nearest({ x: 1.4, y: 0, within: 2 }, reach)).toBe(0);
    expect(grid.nearest({ x: 1.6, y: 0, within: 2 }, reach)).toBe(1);
    expect(grid.nearest({ x: 101.6, y: 50, within: 2 }, reach)).toBe(3);
  });

  it('passes over works that do not want to be found, and finds none in the open', () => {
    expect(grid.nearest({ x: 1.4, y: 0, within: 2 }, (work) => (work === 0 ? -1 : 2))).toBe(1);
    expect(grid.nearest({ x: 50, y: 25, within: 2 }, reach)).toBeUndefined();
    expect(grid.nearest({ x: -900, y: 9000, within: 2 }, reach)).toBeUndefined();
  });

  it('holds a single work', () => {
    expect(createPickGrid([5], [5]).nearest({ x: 5, y: 5, within: 1 }, () => 1)).toBe(0);
  });
});

describe('a journey', () => {
  it('leads works from where they stand to where they go', () => {
    const journey = createJourney({ x: [0, 10], y: [0, 0] });
    expect(journey.share()).toBe(1);
    journey.leadTo({ x: [10, 10], y: [4, 0] });
    journey.moveTo(0.5);
    expect([...Array.from(journey.positions.x), ...Array.from(journey.positions.y)]).toEqual([5, 10, 2, 0]);
    const { from } = journey.leadTo({ x: [0, 0], y: [0, 0] });
    expect(Array.from(from.x)).toEqual([5, 10]);
    journey.moveTo(1);
    expect(Array.from(journey.positions.x)).toEqual([0, 0]);
  });
});

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
