import eccentricity from 'graphology-metrics/node/eccentricity.js';
import { FIGURE_BOUNDS, type FigureValue, tooLargeFor } from './figure-bounds.js';
import { undirectedGraph } from './graphology-graphs.js';
import type { LargestPart } from './largest-part.js';

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
