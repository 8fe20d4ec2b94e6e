import { coverageOfWorks } from '../model/coverage-of-works.js';
import { csrOf, loopsOf } from '../model/csr-graph.js';
import type { GraphColumns } from '../model/graph-columns.js';
import type { ProjectionInfo } from '../model/graph-document.js';
import { compareText } from '../model/order.js';
import type { UnmeasuredDocument } from '../model/unmeasured-document.js';
import type { UnmeasuredWorks } from '../model/work-columns.js';
import { edgeColumns, listsOfEdges } from './edge-columns.js';
import { leftOutNotes, meaningOfGraph } from './notes-of-graph.js';
import { ownOfColumns } from './own-of-columns.js';
import { venuesOfWorks, worksOfColumns } from './works-of-columns.js';

/** What a document says of the graph that it is made of. */
export interface UnmeasuredGraphOptions {
  /** Name and version of what makes the document. */
  readonly generator?: string;
  /** How the graph came of another, if it did. */
  readonly projection?: ProjectionInfo;
  /** What people read above it; the title that the file gives unless given. */
  readonly title?: string;
  readonly rngSeed?: number;
}

/** A graph of any origin before it is measured: works by id, edges by their ends, without loops and copies. O(V log V + E). */
export function unmeasuredGraph(
  given: GraphColumns,
  { generator = 'citeloom', projection, title, rngSeed = 1 }: UnmeasuredGraphOptions = {},
): UnmeasuredDocument {
  const columns = inIdOrder(given);
  const { ids, directed, source, target, weight, reversed } = columns;
  const works = asSeen(worksOfColumns(columns), projection);
  const ends = { source, target, ...(weight === undefined ? {} : { weight }) };
  const graph = csrOf({ order: ids.length, directed, ...ends });
  const edges = edgeColumns(graph);
  const own = ownOfColumns(columns);
  return {
    meta: {
      generator,
      title: title ?? columns.title ?? 'Graph',
      seeds: [],
      parameters: { depth: 1, rngSeed, metadata: 'local' },
      coverage: { ...coverageOfWorks(works, edges), meaning: meaningOfGraph(columns, projection) },
      dataDate: null,
      warnings: [...columns.warnings, ...leftOutNotes(columns, edges.source.length)],
      ...(projection === undefined ? {} : { projection }),
      graph: { directed, ...(reversed === undefined ? {} : { reversed }) },
    },
    works: { ...works, ...emptyMeasures(ids.length) },
    ...{ edges, graph, loops: loopsOf(columns) },
    ...(own === undefined ? {} : { own }),
    venues: venuesOfWorks(works),
    references: [],
    ...(directed ? { lists: listsOfEdges(edges) } : {}),
  };
}

/** Where columns of measures stand in documents of graphs. */
function emptyMeasures(order: number) {
  const none = new Array<null>(order).fill(null);
  const [inDegree, outDegree, pageRank, betweenness] = [none, none, none, none];
  return { inDegree, outDegree, pageRank, betweenness, hub: none, authority: none, community: none };
}

/** In a projection no work cites all others: seeds are works. */
function asSeen(works: UnmeasuredWorks, projection: ProjectionInfo | undefined): UnmeasuredWorks {
  return projection === undefined ? works : { ...works, isSeed: works.isSeed.map(() => false) };
}

/** The same graph with its nodes in code-unit order of their ids, as documents have them. O(V log V + E). */
function inIdOrder(graph: GraphColumns): GraphColumns {
  const { ids, labels, attributes, source, target } = graph;
  const order = Array.from(ids.keys()).sort((a, b) => compareText(ids[a] as string, ids[b] as string));
  const positions = new Int32Array(order.length);
  for (const [position, node] of order.entries()) positions[node] = position;
  const sorted = <Value>(column: readonly Value[]) => order.map((node) => column[node] as Value);
  return {
    ...graph,
    ids: sorted(ids),
    labels: sorted(labels),
    attributes: new Map([...attributes].map(([name, column]) => [name, sorted(column)])),
    source: source.map((node) => positions[node] as number),
    target: target.map((node) => positions[node] as number),
  };
}
