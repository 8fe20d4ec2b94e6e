import type { GraphColumns } from '../model/graph-columns.js';
import { yearsOf } from '../model/years-of-columns.js';
import { type GraphProjectionOptions, withoutSeeds } from './project-graph.js';
import type { YearRange } from './slice-by-years.js';

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
