import { CiteloomError } from '../errors.js';
import { authorsOf } from '../model/columns-facts.js';
import type { GraphColumns } from '../model/graph-columns.js';
import type { Parallel } from '../model/parallel.js';
import {
  type GraphProjectionOptions,
  type ProjectedGraph,
  projectGraph,
  yearSpan,
} from '../projections/project-graph.js';
import { type PeriodCut, periodsOf } from '../projections/slice-by-years.js';

/** What to project, and whether into one graph or one for each period. */
export interface ProjectionPlan {
  readonly options: GraphProjectionOptions;
  readonly cut?: PeriodCut;
}

/**
 * The projections of a graph: one, or one for each period, those without a tie among them.
 * @throws CiteloomError NOTHING_TO_PROJECT when there are no authors, no years, or no tie in any of them
 */
export async function makeProjections(
  graph: GraphColumns,
  { options, cut }: ProjectionPlan,
  parallel: Parallel,
): Promise<ProjectedGraph[]> {
  const authorless =
    options.kind === 'co-authorship' && authorsOf(graph).every((names) => names.length === 0);
  if (authorless)
    throw nothing(
      'No work of this graph names its authors.',
      'Authors are read from the attribute “authors”, several separated by semicolons.',
    );
  const projections: ProjectedGraph[] = [];
  for (const years of rangesOf(graph, { options, ...(cut === undefined ? {} : { cut }) }))
    projections.push(
      await projectGraph(graph, years === undefined ? options : { ...options, years }, parallel),
    );
  if (projections.every(({ projection }) => projection.ties.source.length === 0))
    throw await noTies(graph, options, parallel);
  return projections;
}

function rangesOf(graph: GraphColumns, { options, cut }: ProjectionPlan) {
  if (options.years === undefined && cut === undefined) return [undefined];
  const span = yearSpan(graph, options);
  if (span === undefined)
    throw nothing(
      options.kind === 'co-authorship'
        ? 'The year of no work is known.'
        : 'The year of no citing work is known.',
      'Years are read from the attribute “year”; without them leave --years and --slices out.',
    );
  const years = options.years ?? span;
  return cut === undefined ? [years] : periodsOf(years, cut);
}

/** Nothing is left at this weight: says how large the largest is. */
async function noTies(
  graph: GraphColumns,
  options: GraphProjectionOptions,
  parallel: Parallel,
): Promise<CiteloomError> {
  const { projection } = await projectGraph(graph, { ...options, minWeight: 0, top: 1 }, parallel);
  const { weight } = projection.ties;
  const none = `There are no ties of ${projection.method.title.toLowerCase()}`;
  if (weight.length === 0) return nothing(`${none}: nothing here occurs together.`, hintWithoutTies(options));
  const largest = weight.reduce((most, value) => Math.max(most, value), 0);
  return nothing(
    `${none} of weight ${options.minWeight ?? 0} or more.`,
    `The strongest weighs ${Number(largest.toPrecision(6))}: give a smaller --min-weight.`,
  );
}

function hintWithoutTies({ years, includeSeed }: GraphProjectionOptions): string {
  if (years !== undefined) return 'Choose other --years.';
  return includeSeed === true
    ? 'Choose another --kind.'
    : 'Reference lists of seeds are left out; --include-seed takes them in.';
}

function nothing(message: string, hint: string): CiteloomError {
  return new CiteloomError('NOTHING_TO_PROJECT', message, { hint });
}
