import { interpolatePlasma } from 'd3-scale-chromatic';
import { describe, expect, it } from 'vitest';
import { plasma } from '../../../web/encoding/palette.js';

const channels = (color: string) =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));

describe('the ramp plasma', () => {
  it('is within 1/255 of every colour that d3 has of it', () => {
    for (let step = 0; step <= 255; step += 1) {
      const expected = channels(interpolatePlasma(step / 255));
      for (const [i, value] of channels(plasma(step / 255)).entries())
        expect(Math.abs(value - (expected[i] ?? Number.NaN)), `step ${step}`).toBeLessThanOrEqual(1);
    }
  });

  it('is a six-digit colour between the steps too, and at both ends and beyond', () => {
    expect([plasma(0), plasma(1 / 255), plasma(1.5 / 255), plasma(1), plasma(-0.1), plasma(1.01)]).toEqual([
      '#0d0887',
      '#100888',
      '#120789',
      '#f0f921',
      '#0d0887',
      '#f0f921',
    ]);
  });
});
