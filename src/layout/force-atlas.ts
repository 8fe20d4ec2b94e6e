/// <reference path="./forceatlas2-iterate.d.ts" />
import iterate from 'graphology-layout-forceatlas2/iterate.js';

/** Numbers that the iteration reads of each node and edge, and where. */
const NODE = { size: 10, x: 0, y: 1, mass: 6, convergence: 7, radius: 8 } as const;
const EDGE = { size: 3, source: 0, target: 1, weight: 2 } as const;

const SETTINGS = {
  linLogMode: true,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 4,
  strongGravityMode: false,
  gravity: 0.6,
  slowDown: 1,
  barnesHutTheta: 0.5,
} as const;

/** Above so many nodes, those far away push together as one. */
const LARGEST_EXACT = 800;

/** A place. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What draws two nodes, given by their positions, to each other. */
export interface Pull {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/**
 * Where forces move nodes from where they start: ForceAtlas2, which draws clusters apart (LinLog). The iteration of
 * graphology-layout-forceatlas2 is run on arrays of our own, as a graph would only be copied into them.
 */
export function forceAtlas(
  starts: readonly Point[],
  pulls: readonly Pull[],
  iterations: number,
): readonly Point[] {
  const nodes = new Float32Array(starts.length * NODE.size);
  for (const [index, { x, y }] of starts.entries()) {
    const at = index * NODE.size;
    nodes[at + NODE.x] = x;
    nodes[at + NODE.y] = y;
    for (const property of [NODE.mass, NODE.convergence, NODE.radius]) nodes[at + property] = 1;
  }
  const edges = new Float32Array(pulls.length * EDGE.size);
  for (const [index, { source, target, weight }] of pulls.entries()) {
    const at = index * EDGE.size;
    const ends = [source * NODE.size, target * NODE.size] as const;
    edges[at + EDGE.source] = ends[0];
    edges[at + EDGE.target] = ends[1];
    edges[at + EDGE.weight] = weight;
    for (const end of ends) nodes[end + NODE.mass] += weight;
  }
  const settings = { ...SETTINGS, barnesHutOptimize: starts.length > LARGEST_EXACT };
  for (let done = 0; done < iterations; done += 1) iterate(settings, nodes, edges);
  return starts.map((_, index) => ({
    x: nodes[index * NODE.size + NODE.x],
    y: nodes[index * NODE.size + NODE.y],
  }));
}
