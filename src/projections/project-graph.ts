import { authorsOf, citingSeedsOf } from '../model/columns-facts.js';
import { csrOf } from '../model/csr-graph.js';
import type { GraphColumns } from '../model/graph-columns.js';
import type { ProjectionInfo } from '../model/graph-document.js';
import type { Parallel } from '../model/parallel.js';
import { yearsOf } from '../model/years-of-columns.js';
import { type Projection, type ProjectionOptions, project } from './project.js';
import { pick, sliceByYears, worksOfYears, type YearRange, type YearSlice } from './slice-by-years.js';

/** What of a graph is projected. */
export interface GraphProjectionOptions extends Partial<ProjectionOptions> {
  /** Only what works issued in these years cite; for co-authorship, only works issued in them. */
  readonly years?: YearRange;
  /** Whether seeds with a reference list tie the works that they cite, which ties all of them alike. */
  readonly includeSeed?: boolean;
}

/** A projection as a graph that can be measured, exported and viewed like any other. */
export interface ProjectedGraph {
  /** Undirected, weighted; works keep their attributes. */
  readonly graph: GraphColumns;
  readonly info: ProjectionInfo;
  readonly projection: Projection;
  /** Labels of the seeds whose references were left out. */
  readonly seedsLeftOut: readonly string[];
  /** How many works are left out because their year is not known, where years were asked for. */
  readonly undated: number;
}

/**
 * Projects a citation graph of any origin.
 *
 * Its nodes are the works that are cited (or cite, or the authors who write) together with others at all; those
 * that a threshold leaves without a tie stay, so that thresholds can be compared.
 */
export async function projectGraph(
  graph: GraphColumns,
  options: GraphProjectionOptions = {},
  parallel?: Parallel,
): Promise<ProjectedGraph> {
  const { includeSeed = false, years, ...given } = options;
  const slice = years === undefined ? { graph, undated: 0 } : sliceOf(graph, years, given.kind);
  const cited = includeSeed ? { arcs: slice.graph, seedsLeftOut: [] } : withoutSeeds(slice.graph);
  const { source, target } = cited.arcs;
  const citations = csrOf({ order: slice.graph.ids.length, directed: graph.directed, source, target });
  const projection = await project({ citations, authors: authorsOf(slice.graph) }, given, parallel);
  const { kind, normalization, minWeight, top } = projection.options;
  const { title, description } = projection.method;
  const bounds = { ...(top === undefined ? {} : { top }), ...(years === undefined ? {} : { years }) };
  return {
    graph: columnsOf(slice.graph, projection),
    info: { kind, title, description, normalization, minWeight, ...bounds },
    projection,
    seedsLeftOut: projection.method.nodes === 'works' ? cited.seedsLeftOut : [],
    undated: slice.undated,
  };
}

function sliceOf(graph: GraphColumns, range: YearRange, kind?: ProjectionInfo['kind']): YearSlice {
  const slice = kind === 'co-authorship' ? worksOfYears : sliceByYears;
  return slice(graph, yearsOf(graph), range);
}

/** The citations that do not start at a seed with a reference list, and which seeds those are. */
function withoutSeeds(graph: GraphColumns) {
  const { labels, source, target } = graph;
  const seeds = new Set(citingSeedsOf(graph));
  if (seeds.size === 0) return { arcs: { source, target }, seedsLeftOut: [] };
  const kept = (_node: number, arc: number) => !seeds.has(source[arc]);
  return {
    arcs: { source: source.filter(kept), target: target.filter(kept) },
    seedsLeftOut: [...seeds].map((node) => labels[node] as string),
  };
}

function columnsOf(graph: GraphColumns, { items, names, ties }: Projection): GraphColumns {
  const positions = new Int32Array(names?.length ?? graph.ids.length);
  for (const [position, item] of items.entries()) positions[item] = position;
  const place = (item: number) => positions[item];
  return {
    ...(graph.title === undefined ? {} : { title: graph.title }),
    ...(graph.reversed === undefined ? {} : { reversed: graph.reversed }),
    directed: false,
    ids: pick(names ?? graph.ids, items),
    labels: pick(names ?? graph.labels, items),
    attributes:
      names === undefined
        ? new Map([...graph.attributes].map(([name, column]) => [name, pick(column, items)]))
        : new Map([['type', Array.from(items, () => 'author')]]),
    source: ties.source.map(place),
    target: ties.target.map(place),
    weight: ties.weight,
    warnings: graph.warnings,
  };
}

/**
 * The first and last year of what a projection is made from: of citing works, or of all works where authors are
 * tied; undefined where no year is known.
 */
export function yearSpan(
  graph: GraphColumns,
  { kind, includeSeed = false }: GraphProjectionOptions,
): YearRange | undefined {
  const years = yearsOf(graph);
  const { source } = includeSeed ? graph : withoutSeeds(graph).arcs;
  const nodes = kind === 'co-authorship' ? years.keys() : source;
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const node of nodes) {
    const year = years[node];
    if (year < from) from = year;
    if (year > to) to = year;
  }
  return from <= to ? [from, to] : undefined;
}
