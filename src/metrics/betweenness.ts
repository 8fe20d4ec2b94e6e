import type { CsrGraph } from '../model/csr-graph.js';
import { measure } from '../model/measures.js';
import type { Random } from '../model/random.js';
import type { Metric, MetricContext } from './contract.js';
import { relabelByDegree } from './relabel-by-degree.js';
import { strongComponents } from './strong-components.js';
import { type DependencyShared, sumDependencies } from './sum-dependencies.js';

/** Places that the sums of all chunks may take together. */
const MOST_PLACES = 1 << 23;
const MOST_CHUNKS = 64;

/**
 * Betweenness over directed, unweighted shortest paths, divided by (n − 1)(n − 2); in larger graphs estimated
 * from shortest paths that start at some works only, drawn at random.
 * @see Brandes & Pich (2007), Centrality estimation in large networks
 */
export const betweenness: Metric = {
  id: 'betweenness',
  title: 'Betweenness',
  outputs: [measure('betweenness')],
  onTies: {
    betweenness: {
      description: 'How often it lies on the shortest path of ties between two others: a bridge.',
    },
  },
  parameters: [
    {
      id: 'exactUpTo',
      title: 'Works up to which it is exact',
      min: 0,
      max: 1e9,
      default: 20_000,
      integer: true,
    },
    { id: 'pivots', title: 'Works drawn beyond that', min: 2, max: 1e9, default: 1024, integer: true },
  ],
  needs: ['citations'],
  cost: 'O(n·m); beyond 20,000 works O(pivots·m)',
  source: 'Freeman (1977); Brandes (2001), A faster algorithm for betweenness centrality',
  compute: async (graph, context) => {
    const exact = graph.order <= context.parameter('exactUpTo');
    const pivots = Math.min(graph.order, context.parameter('pivots'));
    const { graph: relabelled, original } = relabelByDegree(graph);
    const sources = exact ? original.map((_, node) => node) : drawn(graph.order, pivots, context.random);
    const { sums, squares, chunks } = await dependencies(relabelled, sources, context, !exact);
    const { order } = graph;
    const total = addChunks(sums, order, chunks);
    const pairs = Math.max(1, (order - 1) * (order - 2));
    const scale = order / sources.length / pairs;
    const values = new Float64Array(order);
    for (let node = 0; node < order; node += 1) values[original[node]] = total[node] * scale;
    if (exact) return { columns: { betweenness: values } };
    const largest = total.reduce((best, value, node) => (value > total[best] ? node : best), 0);
    const square = addChunks(squares, order, chunks)[largest];
    const note = samplingNote({ order, count: sources.length, sum: total[largest], square });
    return { columns: { betweenness: values }, note };
  },
};

async function dependencies(
  graph: CsrGraph,
  sources: Int32Array,
  { parallel }: MetricContext,
  keepSquares: boolean,
) {
  const { order, size, outOffsets, outTargets, inOffsets, inSources } = graph;
  const room = Math.max(1, Math.floor(MOST_PLACES / order));
  const perChunk = Math.ceil(sources.length / Math.min(MOST_CHUNKS, room));
  const chunks = Math.ceil(sources.length / perChunk);
  const places = new Float64Array(chunks * order);
  const shared: DependencyShared = {
    ...{ order, outOffsets, outTargets, inOffsets, inSources, sources, perChunk },
    ...citingFirst(graph),
    sums: places,
    squares: new Float64Array(keepSquares ? places.length : 0),
  };
  const steps = sources.length * (order + size);
  return { ...(await parallel.run(sumDependencies, shared, { chunks, steps })), chunks };
}

/** All nodes in an order in which whatever a node leads to comes after it, or in its own strong component. */
function citingFirst(graph: CsrGraph): Pick<DependencyShared, 'below' | 'firstBelow' | 'arcsBefore'> {
  const { order, inOffsets } = graph;
  const { component } = strongComponents(graph);
  const of = (node: number) => component[node];
  const below = Int32Array.from({ length: order }, (_, node) => node).sort((a, b) => of(b) - of(a) || a - b);
  const firstBelow = new Int32Array(order);
  const arcsBefore = new Int32Array(order + 1);
  let first = 0;
  for (let place = 0; place < order; place += 1) {
    const node = below[place];
    if (place > 0 && of(below[place - 1]) !== of(node)) first = place;
    firstBelow[node] = first;
    const arcs = inOffsets[node + 1] - inOffsets[node];
    arcsBefore[place + 1] = arcsBefore[place] + arcs;
  }
  return { below, firstBelow, arcsBefore };
}

/** Distinct nodes in random order. */
function drawn(order: number, count: number, random: Random): Int32Array {
  const nodes = Int32Array.from({ length: order }, (_, node) => node);
  for (let at = 0; at < count; at += 1) {
    const other = at + Math.floor(random() * (order - at));
    const node = nodes[other];
    nodes[other] = nodes[at];
    nodes[at] = node;
  }
  return nodes.slice(0, count).sort();
}

/** Adds in the order of the chunks, so that the sum is the same however many threads there were. */
function addChunks(sums: Float64Array, order: number, chunks: number): Float64Array {
  const total = sums.slice(0, order);
  for (let chunk = 1; chunk < chunks; chunk += 1) {
    const base = chunk * order;
    for (let node = 0; node < order; node += 1) total[node] += sums[base + node];
  }
  return total;
}

interface Sample {
  readonly order: number;
  readonly count: number;
  readonly sum: number;
  readonly square: number;
}

function samplingNote({ order, count, sum, square }: Sample): string {
  const mean = sum / count;
  const variance = Math.max(0, square / count - mean * mean) * (count / (count - 1));
  const left = (order - count) / (order - 1);
  const error = mean === 0 ? 0 : Math.sqrt((variance / count) * left) / mean;
  return `Estimated from the shortest paths of ${count.toLocaleString('en')} of ${order.toLocaleString('en')} works drawn at random; the standard error of the largest value is ${(100 * error).toFixed(1)} %, smaller values are less certain.`;
}
