import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import hits from 'graphology-metrics/centrality/hits.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import graphModularity from 'graphology-metrics/graph/modularity.js';
import {
  weightedDegree,
  weightedInDegree,
  weightedOutDegree,
} from 'graphology-metrics/node/weighted-degree.js';
import { betweenness } from '../metrics/betweenness.js';
import { modularity } from '../metrics/communities/modularity.js';
import { undirectedView } from '../metrics/communities/undirected-view.js';
import { community } from '../metrics/community.js';
import { pageRank } from '../metrics/page-rank.js';
import type { MeasureAttribute } from '../model/measures.js';
import type { Comparison, Counterpart, CounterpartContext, GraphSize } from './contract.js';
import { NANOSECONDS } from './nanoseconds.js';

/** Differences between two iterations below which graphology-metrics ends, summed over all works. */
const PAGE_RANK_REST = 1e-14;
const HITS_REST = 1e-13;
/** Fewer iterations of HITS than this are not worth beginning, more than that hardly ever help. */
const HITS_ITERATIONS = { fewest: 30, most: 2_000 };

/**
 * The measures that graphology-metrics has as well, and how its definitions are made ours: the one place where this
 * is decided. Those of least cost come first.
 */
export const COUNTERPARTS: readonly Counterpart[] = Object.freeze([
  {
    attributes: ['inDegree', 'outDegree'],
    mapping:
      'node/weighted-degree, each citation weighing 1: inDegreeCentrality divides by n − 1, which we do not; the degree in graphs of ties',
    cost: ({ works }) => NANOSECONDS.degree * works,
    compare: ({ graphs, graph, columns }) => {
      const graphology = graphs.own();
      const one = () => 1;
      const degrees = graph.directed
        ? {
            inDegree: values(graph.order, (node) => weightedInDegree(graphology, node, one)),
            outDegree: values(graph.order, (node) => weightedOutDegree(graphology, node, one)),
          }
        : { inDegree: values(graph.order, (node) => weightedDegree(graphology, node, one)) };
      return besideOurs(columns, degrees);
    },
  },
  {
    attributes: ['pageRank'],
    mapping:
      'centrality/pagerank with our α, until the sum of changes is below 1e-14 (its default is off by 1.7e-5): citations weigh 1, ties their strength; the mass of works that cite nothing is spread evenly by both',
    cost: (size) =>
      NANOSECONDS.pageRankStep * steps(size) * pageRankIterations(pageRank.parameters[0]?.default ?? 0),
    unlike: unlikeStrengths,
    compare: ({ graphs, graph, columns, parameter }) => {
      const alpha = parameter(pageRank, 'alpha');
      const found = pagerank(graphs.own(), {
        alpha,
        maxIterations: pageRankIterations(alpha),
        tolerance: PAGE_RANK_REST / graph.order,
        getEdgeWeight: graph.directed ? null : 'weight',
      });
      return besideOurs(columns, { pageRank: byNode(graph.order, found) });
    },
  },
  {
    attributes: ['community'],
    of: 'its modularity',
    mapping:
      'graph/modularity of our communities on the graph without directions, at our resolution; works without a community, and edges whose strength is not above 0, are left to themselves by both',
    cost: (size) => (NANOSECONDS.modularity + NANOSECONDS.fill) * steps(size),
    unlike: unlikeStrengths,
    compare: ({ graph, graphs, columns, parameter }) => {
      const resolution = parameter(community, 'resolution');
      const found = columns.get('community') ?? new Float64Array();
      const alone = found.reduce((most, number) => (number > most ? number : most), 0) + 1;
      const membership = Int32Array.from(found, (number, node) =>
        Number.isNaN(number) ? alone + node : number,
      );
      const getNodeCommunity = (node: string) => membership[Number(node)];
      return {
        community: {
          ours: [modularity(undirectedView(graph), membership, resolution)],
          theirs: [graphModularity(graphs.ties(), { getNodeCommunity, resolution })],
        },
      };
    },
  },
  {
    attributes: ['closeness'],
    mapping: 'centrality/closeness over incoming distances, by Wasserman and Faust',
    cost: (size) => NANOSECONDS.closenessStep * size.works * steps(size),
    compare: ({ graphs, graph, columns }) =>
      besideOurs(columns, {
        closeness: byNode(graph.order, closenessCentrality(graphs.own(), { wassermanFaust: true })),
      }),
  },
  {
    attributes: ['betweenness'],
    mapping:
      'centrality/betweenness, unweighted, divided by (n − 1)(n − 2), from every work: an estimate of ours from some works is not compared',
    cost: (size) => NANOSECONDS.betweennessStep * size.works * steps(size),
    unlike: ({ graph, parameter }) =>
      graph.order > parameter(betweenness, 'exactUpTo')
        ? 'our values are an estimate from some of the works'
        : undefined,
    compare: ({ graphs, graph, columns }) => {
      const found = betweennessCentrality(graphs.own(), { getEdgeWeight: null, normalized: true });
      return besideOurs(columns, { betweenness: byNode(graph.order, found) });
    },
  },
  {
    attributes: ['hub', 'authority'],
    mapping:
      'centrality/hits, each summing to 1, until the sum of changes is below 1e-13, in as many iterations as are affordable; it cannot be asked of a graph without citations, where we have no values either',
    cost: (size) => HITS_ITERATIONS.fewest * hitsIteration(size),
    compare: ({ graphs, graph, columns, affordable }) => {
      const iterations = affordable / hitsIteration({ works: graph.order, citations: graph.size });
      const { hubs, authorities } = hits(graphs.own(), {
        maxIterations: Math.min(HITS_ITERATIONS.most, Math.floor(iterations)),
        tolerance: HITS_REST,
        normalize: true,
        getEdgeWeight: null,
      });
      const [hub, authority] = [byNode(graph.order, hubs), byNode(graph.order, authorities)];
      return besideOurs(columns, { hub, authority });
    },
  },
]);

/** So many iterations lower the error of PageRank below what is asked for, and a tenth more. */
function pageRankIterations(alpha: number): number {
  return alpha <= 0 ? 10 : 10 + Math.ceil((1.1 * Math.log(PAGE_RANK_REST)) / Math.log(alpha));
}

function hitsIteration(size: GraphSize): number {
  return NANOSECONDS.hitsStep * steps(size);
}

function steps({ works, citations }: GraphSize): number {
  return works + citations;
}

/** Neither PageRank nor modularity is defined on ties of negative strength. */
function unlikeStrengths({ graph }: CounterpartContext): string | undefined {
  return graph.outWeights?.some((strength) => !(strength > 0))
    ? 'some ties have a strength that is not above 0'
    : undefined;
}

function byNode(order: number, found: Readonly<Record<string, number>>): Float64Array {
  return values(order, (node) => found[node] ?? Number.NaN);
}

function values(order: number, value: (node: number) => number): Float64Array {
  return Float64Array.from({ length: order }, (_, node) => value(node));
}

function besideOurs(
  columns: CounterpartContext['columns'],
  found: Partial<Record<MeasureAttribute, Float64Array>>,
): Partial<Record<MeasureAttribute, Comparison>> {
  const comparisons: Partial<Record<MeasureAttribute, Comparison>> = {};
  for (const [attribute, ours] of columns) {
    const theirs = found[attribute];
    if (theirs !== undefined) comparisons[attribute] = { ours, theirs };
  }
  return comparisons;
}
