import { describe, expect, it } from 'vitest';
import { boundsOf, fitBounds, sideAround } from '../../../web/views/camera.js';

const none = { top: 0, right: 0, bottom: 0, left: 0 };

describe('the camera', () => {
  it('fits bounds into the stage without its insets', () => {
    const bounds = { left: -10, right: 10, bottom: -10, top: 10 };
    const camera = fitBounds(
      bounds,
      { width: 500, height: 300 },
      {
        insets: { ...none, left: 100, bottom: 100 },
        anchor: 'middle',
        narrowAnchor: 'right',
        smallestScale: 0,
      },
    );
    expect(camera.scale).toBe(10);
    const pixel = { x: 250 + (-10 - camera.x) * 10, y: 150 - (-10 - camera.y) * 10 };
    expect(pixel).toEqual({ x: 200, y: 200 });
  });

  it('stands on the ground where the view wants it', () => {
    const bounds = { left: 0, right: 100, bottom: 0, top: 10 };
    const insets = { ...none, bottom: 30 };
    const camera = fitBounds(
      bounds,
      { width: 500, height: 300 },
      {
        insets,
        anchor: 'bottom',
        narrowAnchor: 'right',
        smallestScale: 0,
      },
    );
    expect(150 - (0 - camera.y) * camera.scale).toBe(270);
  });

  it('begins at the top where everything would be too small', () => {
    const bounds = { left: 0, right: 100, bottom: -1000, top: 0 };
    const options = {
      insets: { ...none, top: 30 },
      anchor: 'top',
      narrowAnchor: 'right',
      smallestScale: 4,
    } as const;
    const camera = fitBounds(bounds, { width: 500, height: 300 }, options);
    expect(camera.scale).toBe(4);
    expect(150 - (0 - camera.y) * camera.scale).toBe(30);
    const narrow = fitBounds(bounds, { width: 200, height: 300 }, options);
    expect(100 + (100 - narrow.x) * narrow.scale).toBe(200);
  });
});

describe('bounds', () => {
  it('hold regions and bands', () => {
    const bounds = boundsOf({ x: [0], y: [0], columns: [{ key: '', label: '', count: 1, from: -5, to: 5 }] });
    expect(bounds.left).toBeLessThanOrEqual(-5);
    expect(bounds.right).toBeGreaterThanOrEqual(5);
  });
});

describe('the square of all layouts', () => {
  it('is around the origin and holds the farthest side of each', () => {
    const bounds = { left: -3, right: 4, bottom: -20, top: 1 };
    expect(sideAround([bounds, { left: 0, right: 7, bottom: 0, top: 2 }])).toBe(40);
    expect(sideAround([])).toBe(2);
  });
});
