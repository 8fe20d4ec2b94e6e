import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/model/layout.js';
import { type DensityInput, densityLevels } from '../../../web/drawing/density.js';
import { PALETTES } from '../../../web/encoding/palette.js';

/** Forty works in a heap around 0, ten around 40, and a survey far from both. */
const HEAPS = [...Array.from({ length: 40 }, () => 0), ...Array.from({ length: 10 }, () => 40)];
const SEED = HEAPS.length;
const layout: Layout = {
  x: [...HEAPS.map((x, work) => x + (work % 7) / 2), 200],
  y: [...HEAPS.map((_, work) => Math.floor((work % 40) / 7) / 2), 100],
};
const all = [...layout.x.keys()];
const input: DensityInput = {
  ...{ index: { seeds: [SEED] }, layout, aside: new Set() },
  appearance: { sizes: Float64Array.from(layout.x, () => 0.5), shown: all.map(() => true) },
  ...{ palette: PALETTES.light, groups: undefined },
};

/** How many levels hold a point: even-odd over their rings. */
function depthAt(levels: ReturnType<typeof densityLevels>, [x, y]: readonly [number, number]): number {
  const isInside = (ring: readonly (readonly [number, number])[]) => {
    let inside = false;
    for (const [at, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring.at(at - 1) ?? [ax, ay];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
    return inside;
  };
  return levels.filter(({ rings }) => rings.filter(isInside).length % 2 === 1).length;
}

describe('density', () => {
  it('is highest where most works lie, lower where fewer do, and nothing elsewhere', () => {
    const levels = densityLevels(input);
    const [many, few, none] = (
      [
        [1.5, 1.2],
        [41.5, 0.5],
        [100, 50],
      ] as const
    ).map((at) => depthAt(levels, at));
    expect(many).toBeGreaterThan(Number(few));
    expect(few).toBeGreaterThan(0);
    expect(none).toBe(0);
    expect(depthAt(levels, [200, 100])).toBe(0);
  });

  it('counts what is shown, and works by their size', () => {
    const hidden = { ...input.appearance, shown: all.map((work) => work >= 40) };
    expect(depthAt(densityLevels({ ...input, appearance: hidden }), [1.5, 1.2])).toBe(0);
    const cited = { ...input.appearance, sizes: Float64Array.from(all, (work) => (work >= 40 ? 1 : 0)) };
    const levels = densityLevels({ ...input, appearance: cited });
    expect(depthAt(levels, [41.5, 0.5])).toBeGreaterThan(depthAt(levels, [1.5, 1.2]));
    const none = { ...input.appearance, shown: all.map(() => false) };
    expect(densityLevels({ ...input, appearance: none })).toEqual([]);
  });

  it('is that of each group in its colour, all on one scale', () => {
    const legend = ['#ff0000', '#0000ff', '#00ff00'].map((color, at) => ({
      ...{ label: `${at}`, keys: [`${at}`], count: 1 },
      color,
    }));
    const entryOf = Int32Array.from(all, (work) => (work < 40 ? 0 : 1));
    const levels = densityLevels({ ...input, groups: { legend, entryOf } });
    const fills = new Map<string, number>();
    for (const { fill } of levels) fills.set(fill, (fills.get(fill) ?? 0) + 1);
    expect(fills.size).toBe(2);
    const [many, few] = [...fills.values()];
    expect(many).toBeGreaterThan(Number(few));
  });
});
