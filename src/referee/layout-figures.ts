import connectedCloseness from 'graphology-metrics/layout-quality/connected-closeness.js';
import edgeUniformity from 'graphology-metrics/layout-quality/edge-uniformity.js';
import neighborhoodPreservation from 'graphology-metrics/layout-quality/neighborhood-preservation.js';
import stress from 'graphology-metrics/layout-quality/stress.js';
import type { Random } from '../model/random.js';
import { FIGURE_BOUNDS, type FigureBound, type FigureValue, tooLargeFor } from './figure-bounds.js';
import { type Place, undirectedGraph } from './graphology-graphs.js';
import type { LargestPart } from './largest-part.js';

type LayoutFigure = 'connectedCloseness' | 'neighborhoodPreservation' | 'edgeUniformity' | 'stress';

/** connected-closeness of graphology-metrics 2.4.2 passes over the first of its values, and needs some more. */
const FEWEST_LINKS = 4;

/**
 * How truly a layout shows the largest connected part: works without a tie stand where there is room, and would say
 * nothing of it. Directions are ignored. Up to O(n·m).
 * @see Jacomy (2023), Connected-closeness; Rahman et al. (2020), BatchLayout, for the others
 */
export function layoutFigures(
  part: LargestPart,
  placeOf: (node: number) => Place,
  random: Random,
): Record<LayoutFigure, FigureValue> {
  const places = inLinkLengths(
    part,
    part.nodes.map((node) => placeOf(node)),
  );
  const graph = undirectedGraph(part.graph, (place) => places[place] ?? { x: 0, y: 0 });
  const within = (bound: FigureBound, compute: () => FigureValue): FigureValue => {
    const absent = part.links === 0 ? 'There are no citations.' : tooLargeFor(bound, part);
    return absent === undefined ? compute() : { absent };
  };
  return {
    connectedCloseness: within(FIGURE_BOUNDS.places, () => {
      if (part.links < FEWEST_LINKS) return { absent: 'There are too few citations.' };
      const { cMax, deltaMax } = connectedCloseness(graph, { rng: random });
      return deltaMax === undefined
        ? { absent: 'No distance was found below which linked works gather.' }
        : { value: cMax };
    }),
    neighborhoodPreservation: within(FIGURE_BOUNDS.places, () => ({
      value: neighborhoodPreservation(graph),
    })),
    edgeUniformity: within(FIGURE_BOUNDS.partitions, () => ({ value: edgeUniformity(graph) })),
    stress: within(FIGURE_BOUNDS.searches, () => {
      const pairs = (part.works * (part.works - 1)) / 2;
      return { value: stress(graph) / pairs };
    }),
  };
}

/** The same places, in units in which links are 1 long on average: stress compares them with steps. */
function inLinkLengths({ graph }: LargestPart, places: readonly Place[]): readonly Place[] {
  let sum = 0;
  for (const [node, { x, y }] of places.entries())
    for (let arc = graph.outOffsets[node]; arc < graph.outOffsets[node + 1]; arc += 1) {
      const other = places[graph.outTargets[arc]];
      if (other !== undefined) sum += Math.sqrt((x - other.x) ** 2 + (y - other.y) ** 2);
    }
  const mean = sum / graph.size;
  return mean > 0 ? places.map(({ x, y }) => ({ x: x / mean, y: y / mean })) : places;
}
