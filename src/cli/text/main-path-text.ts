import { csvRecord } from '../../exports/csv.js';
import { type PathCount, pathCount } from '../../metrics/path-counts.js';
import {
  pathsThrough,
  pathWeight,
  type SearchPathKind,
  type SearchPaths,
} from '../../metrics/search-paths.js';
import type { CsrGraph } from '../../model/csr-graph.js';
import { countOf, formatCount } from '../../model/format-number.js';
import type { MainPath } from '../../model/graph-document.js';
import { jsonRows } from './json-rows.js';
import type { Screen } from './screen.js';
import { MOST_ID_COLUMNS, textTable } from './text-table.js';

/** What `citeloom mainpath` found out about a graph. */
export interface TracedGraph {
  readonly graph: CsrGraph;
  /** The counts that are printed; the path was found by the first. */
  readonly counted: readonly [Counted, ...Counted[]];
  readonly path: MainPath;
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  /** NaN where it is not known. */
  readonly years: Float64Array;
  /** Whether every citation is printed, not those of the path alone. */
  readonly all: boolean;
}

/** A longer path is no table that anyone reads. */
const MOST_ROWS = 200;

type Counted = readonly [SearchPathKind, SearchPaths];

/**
 * `{weights, path, paths, shrunk, works, citations}`: the works of the path, the cited before those that cite
 * them, and its citations; with `all` also every citation in `all`. A citation has `spc`, `spcLog10` and
 * `spcShare`; a count from 2^53 on is null, its logarithm tells it.
 */
export function* mainPathJson(traced: TracedGraph): Generator<string> {
  const { graph, path, ids, labels, years, all } = traced;
  const [weights, { sources, sinks, total, ...paths }] = traced.counted[0];
  const { exact = null, log10 } = pathCount(total);
  const counts = { total: exact, log10: Number.isFinite(log10) ? log10 : null, sources, sinks };
  const head = { weights, path: path.id, paths: counts, shrunk: shrunk(paths) };
  yield `${JSON.stringify(head).slice(0, -1)},\n"works":[`;
  yield* jsonRows(path.works, (work) => ({
    ...{ id: ids[work], label: labels[work] },
    ...(Number.isNaN(years[work]) ? {} : { year: years[work] }),
  }));
  yield '],\n"citations":[';
  yield* jsonRows(path.citations, (arc) => citationRow(traced, arc));
  if (all) {
    yield '],\n"all":[';
    yield* jsonRows(new Int32Array(graph.size).keys(), (arc) => citationRow(traced, arc));
  }
  yield ']}\n';
}

/** One row for each citation of the path, or with `all` of the graph. */
export function* mainPathCsv(traced: TracedGraph): Generator<string> {
  const { graph, counted, path, ids, all } = traced;
  const names = counted.flatMap(([kind]) => columnNames(kind));
  yield csvRecord(['source', 'target', ...names, ...(all ? ['onPath'] : [])]);
  const onPath = new Set(path.citations);
  for (const arc of all ? new Int32Array(graph.size).keys() : path.citations) {
    const { source, target, counts } = citationAt(graph, counted, arc);
    const values = counts.flatMap(({ count, log10, share }) => [count, log10, share]);
    yield csvRecord([ids[source], ids[target], ...values, ...(all ? [onPath.has(arc)] : [])]);
  }
}

/** The works of the path, with the heaviest of the citations by which each builds on those before it. */
export function mainPathTable(traced: TracedGraph, { colors, columns: width }: Screen): string {
  const { path, ids, labels, years, counted } = traced;
  const arriving = heaviestArriving(traced);
  const rows = path.works.slice(0, MOST_ROWS).map((work) => {
    const heaviest = arriving.get(work);
    const [id = '', label = ''] = [ids[work], labels[work]];
    return [
      id,
      Number.isNaN(years[work]) ? '' : String(years[work]),
      label === id ? '' : label,
      heaviest === undefined ? '' : countText({ exact: heaviest.count, log10: heaviest.log10 ?? 0 }),
      heaviest === undefined ? '' : `${Number((100 * (heaviest.share ?? 0)).toPrecision(3))} %`,
    ];
  });
  const table = textTable(rows, {
    width,
    headingStyle: colors.dim,
    columns: [
      { heading: 'id', wholeUpTo: MOST_ID_COLUMNS },
      { heading: 'year' },
      { heading: 'work', shrinkTo: 12 },
      { heading: counted[0][0], align: 'right' },
      { heading: 'share', align: 'right' },
    ],
  });
  const more = path.works.length - MOST_ROWS;
  const cut = more > 0 ? `… and ${countOf(more, 'more work')} (--format csv or json has all)\n` : '';
  return `${path.works.length === 0 ? '' : `${table}\n${cut}\n`}${summary(counted[0][1])}\n`;
}

function heaviestArriving({ graph, counted, path }: TracedGraph): Map<number, PathsThroughCitation> {
  const arriving = new Map<number, PathsThroughCitation>();
  for (const arc of path.citations) {
    const { source, counts } = citationAt(graph, [counted[0]], arc);
    const [own] = counts;
    if (own === undefined || own.share === null) continue;
    if (own.share > (arriving.get(source)?.share ?? -1)) arriving.set(source, own);
  }
  return arriving;
}

function summary(paths: SearchPaths): string {
  const { components, works } = shrunk(paths);
  const circles = ` ${formatCount(works)} works that cite one another in circles count as ${formatCount(components)}; no path is counted between them.`;
  const sources = countOf(paths.sources, 'work that cites', 'works that cite');
  const { exact, log10 } = pathCount(paths.total);
  const noun = exact === 1 ? 'path' : 'paths';
  return `${countText({ exact: exact ?? null, log10 })} ${noun} from ${sources} nothing to ${formatCount(paths.sinks)} that nobody cites.${works === 0 ? '' : circles}`;
}

/** Works that cite one another in circles, and the strong components that stand for them. */
function shrunk({ condensation }: Pick<SearchPaths, 'condensation'>): {
  readonly components: number;
  readonly works: number;
} {
  const circles = condensation.sizes.filter((size) => size > 1);
  return { components: circles.length, works: circles.reduce((sum, size) => sum + size, 0) };
}

function citationRow({ graph, counted, ids }: TracedGraph, arc: number): Record<string, unknown> {
  const { source, target, counts }: CountedCitation = citationAt(graph, counted, arc);
  const values = counts.flatMap(({ kind, count, log10, share }) => {
    const [countName, logName, shareName] = columnNames(kind);
    return [
      [countName, count],
      [logName, log10],
      [shareName, share],
    ];
  });
  return { source: ids[source], target: ids[target], ...Object.fromEntries(values) };
}

function columnNames(kind: SearchPathKind) {
  return [kind, `${kind}Log10`, `${kind}Share`] as const;
}

function countText({ exact, log10 }: { readonly exact?: number | null } & Pick<PathCount, 'log10'>): string {
  return exact == null ? `≈ 10^${log10.toFixed(2)}` : formatCount(exact);
}

/** The search paths through a citation; all null between works that cite one another in circles. */
export interface PathsThroughCitation {
  readonly kind: SearchPathKind;
  /** Null from 2^53 on, too. */
  readonly count: number | null;
  readonly log10: number | null;
  readonly share: number | null;
}

/** A citation between two nodes of a graph, with its counts in the order in which they were asked for. */
export interface CountedCitation {
  readonly source: number;
  readonly target: number;
  readonly counts: readonly PathsThroughCitation[];
}

/** The citation at a place among the arcs. O(log n) */
function citationAt(
  graph: CsrGraph,
  counted: readonly (readonly [SearchPathKind, SearchPaths])[],
  arc: number,
): CountedCitation {
  const source = rowOf(graph.outOffsets, arc);
  const target = graph.outTargets[arc] as number;
  const counts = counted.map(([kind, paths]): PathsThroughCitation => {
    const { component } = paths.condensation;
    const [citing, cited] = [component[source] as number, component[target] as number];
    if (citing === cited) return { kind, count: null, log10: null, share: null };
    const { exact = null, log10 } = pathCount(pathsThrough(paths, citing, cited));
    return { kind, count: exact, log10, share: pathWeight(paths, citing, cited) / paths.total[0] };
  });
  return { source, target, counts };
}

/** The node in whose row an arc stands, by bisection. */
function rowOf(offsets: Int32Array, arc: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] as number) <= arc) low = middle;
    else high = middle;
  }
  return low;
}
