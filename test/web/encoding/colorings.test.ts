import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { countEntries } from '../../../web/encoding/color-scale.js';
import { coloringsOf } from '../../../web/encoding/colorings.js';
import { PALETTES } from '../../../web/encoding/palette.js';
import { sampleDocument } from '../sample-document.js';

const index = indexDocument(sampleDocument({ works: 204, venues: 60, citations: 0 }));
const scaleOf = (id: string) => {
  const scale = coloringsOf(index)
    .find((coloring) => coloring.id === id)
    ?.scale(index, PALETTES.light);
  if (scale === undefined) throw new Error(`no coloring ${id}`);
  return scale;
};

describe('the legend of venues', () => {
  it('names ten, pools the others with their number, and accounts for every work', () => {
    const { legend } = scaleOf('venue');
    expect(legend).toHaveLength(12);
    const venues = new Set(index.document.nodes.venueKey.slice(1).filter((key) => key !== null));
    expect(legend[10]?.label).toBe(`${venues.size - 10} other venues`);
    expect(legend[11]?.label).toBe('No venue');
    expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(204);
  });

  it('gives every named venue a colour of its own', () => {
    const colors = scaleOf('venue')
      .legend.slice(0, 10)
      .map(({ color }) => color);
    expect(new Set(colors).size).toBe(10);
  });
});

describe('the legend', () => {
  const half = index.document.nodes.id.map((_, work) => work % 2 === 0);

  it('counts under each entry those of its works that pass the filters', () => {
    const { venueKey } = index.document.nodes;
    const scale = scaleOf('venue');
    const counts = countEntries(index, scale, half);
    for (const [at, { keys, count }] of scale.legend.entries()) {
      const works = venueKey.flatMap((key, work) => (work > 0 && keys.includes(key ?? 'none') ? [work] : []));
      expect(works).toHaveLength(count);
      expect(counts[at]).toBe(works.filter((work) => work % 2 === 0).length);
    }
  });

  it('of a ramp counts the works without a value', () => {
    const scale = scaleOf('year');
    const without = index.document.nodes.year.flatMap((year, work) =>
      year === null && work > 0 ? [work] : [],
    );
    expect(scale.legend.map(({ count }) => count)).toEqual([without.length]);
    expect([...countEntries(index, scale, half)]).toEqual([without.filter((work) => work % 2 === 0).length]);
  });
});

describe('every coloring', () => {
  it.each(coloringsOf(index).map(({ id }) => id))('%s gives each work a colour', (id) => {
    const { colors } = scaleOf(id);
    expect(colors).toHaveLength(index.size);
    for (const color of colors) expect(color).toMatch(/^#[\da-f]{6}$/);
  });
});

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const palette = PALETTES[theme];

  it('keeps marks at contrast 3 and text at 4.5 against the stage', () => {
    const ramp = [0, 0.25, 0.5, 0.75, 1].map(palette.ramp);
    for (const mark of [...palette.categories, ...ramp, palette.other, palette.unknown, palette.retracted])
      expect(contrast(mark, palette.background), mark).toBeGreaterThanOrEqual(3);
    for (const text of [palette.text, palette.secondary])
      expect(contrast(text, palette.background), text).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps categories apart for protan, deutan and tritan sight', () => {
    for (const sight of Object.values(SIGHTS)) {
      const seen = palette.categories.map((color) => oklab(multiply(sight, linear(color))));
      seen.forEach((a, i) => {
        for (const b of seen.slice(i + 1))
          expect(Math.hypot(...a.map((v, k) => v - (b[k] ?? 0)))).toBeGreaterThan(0.06);
      });
    }
  });

  it('agrees with the style of the page', () => {
    const style = readFileSync(new URL('../../../web/page/theme.css', import.meta.url), 'utf8');
    const start = theme === 'light' ? style.indexOf(':root {') : style.indexOf('[data-theme="dark"]');
    const block = style.slice(start, style.indexOf('}', start));
    for (const name of [
      'background',
      'surface',
      'line',
      'text',
      'secondary',
      'accent',
      'citing',
      'cited',
    ] as const)
      expect(block).toContain(`--${name}: ${palette[name]};`);
  });
});

/** Machado, Oliveira & Fernandes (2009), severity 1. */
const SIGHTS = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(color: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function multiply(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  return matrix.map((row) =>
    Math.max(
      0,
      row.reduce((sum, factor, i) => sum + factor * (values[i] ?? 0), 0),
    ),
  );
}

function oklab(rgb: readonly number[]): number[] {
  const cones = multiply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt);
  return [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ].map((row) => row.reduce((sum, factor, i) => sum + factor * (cones[i] ?? 0), 0));
}

function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = linear(color);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
