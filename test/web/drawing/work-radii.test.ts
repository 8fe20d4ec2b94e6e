import { describe, expect, it } from 'vitest';
import { radiusRange } from '../../../web/drawing/work-radii.js';
import { viewOf } from '../../../web/views/views.js';

const citations = { view: viewOf('citations'), sizeFactor: 1 };
const venues = { view: viewOf('venues'), sizeFactor: 1 };
/** Pixels per unit at which a graph of 200 works fits a stage, and one of 9,000. */
const [FEW, MANY] = [17, 2.6];

describe('radii', () => {
  it('reach from 4 to 14 pixels where there is space, and from 2 to 10 where there is little', () => {
    expect(radiusRange(citations, { fit: FEW, scale: FEW })).toEqual({ least: 4, most: 14 });
    expect(radiusRange(citations, { fit: MANY, scale: MANY })).toEqual({ least: 2, most: 10 });
  });

  it('keep to the space of their layout where works must not lie on one another', () => {
    const { least, most } = radiusRange(venues, { fit: MANY, scale: MANY });
    expect(most).toBeLessThan(2 * MANY);
    expect(most / least).toBeGreaterThan(2);
  });

  it('grow gently with the zoom, all alike', () => {
    const near = radiusRange(citations, { fit: FEW, scale: 4 * FEW });
    expect(near).toEqual({ least: 8, most: 28 });
  });

  it('follow the reader', () => {
    expect(radiusRange({ ...citations, sizeFactor: 0.5 }, { fit: FEW, scale: FEW })).toEqual({
      least: 2,
      most: 7,
    });
  });
});
