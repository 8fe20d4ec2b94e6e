import type { OrderedWorks } from './order-works.js';
import { placeDiscs } from './place-discs.js';
import { normalizeSpread, type Points, spiral } from './points.js';
import { quotientGraph } from './quotient-graph.js';

/** Root mean square distance from the centre at which the forces of the embedding balance about. */
const SPREAD = 10 / Math.SQRT2;

/**
 * Where works start: each community on a disc, those of the highest degree in its middle, the discs near what they are associated
 * with. Each component by itself around the origin. O(n + discs).
 */
export function startInDiscs(ordered: OrderedWorks): Points {
  const { works, communities, components } = ordered;
  const points = new Float64Array(2 * works.length);
  const quotient = quotientGraph(ordered);
  let first = 0;
  for (let part = 0; part + 1 < components.length; part += 1) {
    let last = first;
    while (communities[last] < components[part + 1]) last += 1;
    const centres = placeDiscs(partOf(quotient, first, last));
    for (let disc = first; disc < last; disc += 1) {
      const [from, to] = [communities[disc], communities[disc + 1]];
      const inside = spiral(to - from);
      for (let work = from; work < to; work += 1) {
        points[2 * work] = centres[2 * (disc - first)] + inside[2 * (work - from)];
        points[2 * work + 1] = centres[2 * (disc - first) + 1] + inside[2 * (work - from) + 1];
      }
    }
    normalizeSpread(points.subarray(2 * components[part], 2 * components[part + 1]), SPREAD);
    first = last;
  }
  return points;
}

/** Some communities that follow one another and are tied to no other, numbered from 0. */
function partOf(quotient: ReturnType<typeof quotientGraph>, first: number, last: number) {
  const [from, to] = [quotient.offsets[first], quotient.offsets[last]];
  return {
    sizes: quotient.sizes.subarray(first, last),
    offsets: quotient.offsets.subarray(first, last + 1).map((at) => at - from),
    neighbours: quotient.neighbours.subarray(from, to).map((other) => other - first),
    strengths: quotient.strengths.subarray(from, to),
  };
}
