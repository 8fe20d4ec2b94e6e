import { directedDensity, undirectedDensity } from 'graphology-metrics/graph/density.js';
import graphModularity from 'graphology-metrics/graph/modularity.js';
import eccentricity from 'graphology-metrics/node/eccentricity.js';
import type { CsrGraph } from '../model/csr-graph.js';
import { countOf } from '../model/format-number.js';
import type { GraphFigure } from '../model/graph-figure.js';
import { seededRandom } from '../model/random.js';
import { FIGURE_BOUNDS, type FigureValue, tooLargeFor } from './figure-bounds.js';
import { FIGURE_DEFINITIONS } from './figure-definitions.js';
import { graphologyGraphs, type Place, undirectedGraph } from './graphology-graphs.js';
import { type LargestPart, largestPart } from './largest-part.js';
import { layoutFigures } from './layout-figures.js';
import { REFEREE } from './version.js';

/** What the figures of a graph are computed from. */
export interface FigureInput {
  readonly graph: CsrGraph;
  /** Community of each node; NaN where it has none; absent when none were sought. */
  readonly community?: Float64Array | undefined;
  /** Venue of a node; absent where it is not known. */
  readonly venueOf: (node: number) => string | null | undefined;
  readonly labelOf: (node: number) => string;
  /** Where a node stands in the layout of citations; absent when there is none. */
  readonly placeOf?: (node: number) => Place;
  readonly rngSeed: number;
}

/** The figures of a graph that graphology-metrics has and citeloom lacks, each with its value or why it has none. */
export function refereeFigures(input: FigureInput): GraphFigure[] {
  const part = largestPart(input.graph);
  const found: Record<string, FigureValue> = {
    density: density(input.graph),
    ...eccentricities(part, input.labelOf),
    ...modularities(input),
    ...(input.placeOf === undefined ? {} : layoutFigures(part, input.placeOf, seededRandom(input.rngSeed))),
  };
  return Object.entries(FIGURE_DEFINITIONS).flatMap(([id, { title, description }]) => {
    const figure = found[id];
    if (figure === undefined) return [];
    return [{ id, title, description, ...rounded(figure), by: REFEREE }];
  });
}

/** With the 12 digits that measures have in documents. */
function rounded(figure: FigureValue): FigureValue {
  if ('absent' in figure) return figure;
  if (!Number.isFinite(figure.value)) return { absent: 'It has no finite value here.' };
  return { ...figure, value: Number(figure.value.toPrecision(12)) };
}

function density({ order, size, directed }: CsrGraph): FigureValue {
  if (order < 2) return { absent: 'There are no two works to be linked.' };
  return { value: directed ? directedDensity(order, size) : undirectedDensity(order, size / 2) };
}

/** Of two partitions of the works on the same graph; works that belong to no group are each left to themselves. */
function modularities({ graph, community, venueOf }: FigureInput): Record<string, FigureValue> {
  const size = { works: graph.order, links: graph.directed ? graph.size : graph.size / 2 };
  const absent = graph.size === 0 ? 'There are no citations.' : tooLargeFor(FIGURE_BOUNDS.partitions, size);
  if (absent !== undefined) return { communityModularity: { absent }, venueModularity: { absent } };
  const { ties } = graphologyGraphs(graph);
  const of = (groupOf: (node: number) => string | undefined) =>
    graphModularity(ties(), {
      getNodeCommunity: (node: string) => groupOf(Number(node)) ?? `alone:${node}`,
    });
  const communityOf = (node: number) => {
    const number = community?.[node] ?? Number.NaN;
    return Number.isNaN(number) ? undefined : `in:${number}`;
  };
  const inVenue = (node: number) => {
    const venue = venueOf(node);
    return venue === null || venue === undefined ? undefined : `in:${venue}`;
  };
  const nodes = Array.from({ length: graph.order }, (_, node) => node);
  const placed = nodes.filter((node) => inVenue(node) !== undefined).length;
  return {
    communityModularity:
      community === undefined ? { absent: 'No communities were sought.' } : { value: of(communityOf) },
    venueModularity:
      placed === 0
        ? { absent: 'The venue of no work is known.' }
        : {
            value: of(inVenue),
            ...(placed < graph.order
              ? {
                  note: `${countOf(graph.order - placed, 'work')} without a known venue ${graph.order - placed === 1 ? 'stands' : 'each stand'} alone`,
                }
              : {}),
          },
  };
}

/** So many works in the centre are named. */
const NAMED = 3;

/**
 * How far the works of the largest connected part are from one another, directions ignored: graphology-metrics calls
 * the eccentricity of every work of a graph that is not connected, and so its diameter, endless. O(n·m).
 */
export function eccentricities(
  part: LargestPart,
  labelOf: (node: number) => string,
): Record<'diameter' | 'radius' | 'centre', FigureValue> {
  const absent = part.links === 0 ? 'There are no citations.' : tooLargeFor(FIGURE_BOUNDS.searches, part);
  if (absent !== undefined) return { diameter: { absent }, radius: { absent }, centre: { absent } };
  const graph = undirectedGraph(part.graph);
  const values = part.nodes.map((_, place) => eccentricity(graph, String(place)));
  const [most, least] = values.reduce(([high, low], value) => [Math.max(high, value), Math.min(low, value)], [
    0,
    Number.POSITIVE_INFINITY,
  ] as [number, number]);
  const centre = part.nodes.filter((_, place) => values[place] === least);
  const names = centre.slice(0, NAMED).map(labelOf);
  const more = centre.length - names.length;
  return {
    diameter: { value: most },
    radius: { value: least },
    centre: { value: centre.length, note: [...names, ...(more > 0 ? [`and ${more} more`] : [])].join('; ') },
  };
}
