import type { Ties } from '../../../src/layout/islands/order-works.js';
import { type PlacedWorks, placeIslands } from '../../../src/layout/islands/place-islands.js';
import type { Parallel } from '../../../src/model/parallel.js';
import { serial } from '../../../src/model/parallel.js';
import { seededRandom } from '../../../src/model/random.js';
import { citationField } from '../../bench/measures/citation-field.js';

/** Works with ties, and their communities. */
export interface Field {
  readonly ties: Ties;
  readonly community: readonly (number | null)[];
}

/** A made-up citation network; its topics are the communities. */
export function madeUpField(works: number, citations: number): Field {
  const { source, target, topics } = citationField({ works, citations, random: seededRandom(works) });
  return { ties: { source, target }, community: [...topics] };
}

/** Works by ties given as pairs; all in one community unless said. */
export function fieldOf(
  works: number,
  pairs: readonly (readonly [number, number])[],
  communityOf: (work: number) => number | null = () => 1,
): Field {
  return {
    ties: { source: pairs.map(([source]) => source), target: pairs.map(([, target]) => target) },
    community: Array.from({ length: works }, (_, work) => communityOf(work)),
  };
}

export function islandsOf(
  field: Field,
  { seed = 1, parallel = serial }: { readonly seed?: number; readonly parallel?: Parallel } = {},
): Promise<PlacedWorks> {
  return placeIslands({ ...field, random: seededRandom(seed), parallel });
}

/** The least distance of any two works, pair by pair. */
export function nearestOf({ points }: Pick<PlacedWorks, 'points'>): number {
  let nearest = Number.POSITIVE_INFINITY;
  const order = points.length / 2;
  for (let a = 0; a < order; a += 1)
    for (let b = 0; b < a; b += 1) {
      const [dx, dy] = [
        (points[2 * a] ?? 0) - (points[2 * b] ?? 0),
        (points[2 * a + 1] ?? 0) - (points[2 * b + 1] ?? 0),
      ];
      nearest = Math.min(nearest, dx * dx + dy * dy);
    }
  return Math.sqrt(nearest);
}
