import { describe, expect, it } from 'vitest';
import { columnDifference, measureElsewhere, measureShape } from '../fixtures/measure-shape.js';
import { MEASURED_SHAPES } from '../fixtures/measured-shapes.js';
import { PYTHON } from '../fixtures/python-readers.js';

describe.skipIf(PYTHON === undefined && process.env.CI === undefined)(
  'the measures (needs python3 with igraph)',
  () => {
    it.each(MEASURED_SHAPES)('equal those of igraph on %s', async (_name, arcs) => {
      const [ours, theirs] = [await measureShape(arcs), measureElsewhere('igraph', arcs)];
      for (const attribute of Object.keys(theirs) as (keyof typeof theirs)[])
        expect(columnDifference(ours[attribute], theirs[attribute]), attribute).toBeLessThan(1e-9);
    });
  },
);
