import { CiteloomError } from '../errors.js';
import { formatCount } from '../model/format-number.js';
import type { GraphColumns } from '../model/graph-columns.js';
import { yearsOf } from '../model/years-of-columns.js';

/** What may be done about the direction of edges. */
export const DIRECTIONS = ['auto', 'as-is', 'reversed'] as const;

/** `auto` reverses edges where the years of the works say so, `as-is` never, `reversed` always. */
export type Direction = (typeof DIRECTIONS)[number];

/** Fewer dated edges tell nothing. */
const FEWEST = 10;
/** Of the dated edges, more than this share runs from older to newer where a file points from cited to citing. */
const MOST = 0.75;

/**
 * A graph whose edges run from the citing to the cited work.
 *
 * Under `auto` edges are reversed where more than three quarters of those with two different years run from the
 * older to the newer work, and there are at least 10 of them; never those of undirected graphs, and of files
 * that say themselves which way their edges run. What was done is told in `reversed`. O(nodes + edges).
 * @throws CiteloomError USAGE when edges are to be reversed that have no direction, or the right one
 */
export function orientEdges(graph: GraphColumns, direction: Direction): GraphColumns {
  if (direction === 'reversed') return turned(graph, asked(graph));
  if (direction === 'as-is' || !graph.directed || graph.citing === true) return graph;
  const { dated, upward } = datedEdges(graph);
  if (dated < FEWEST || upward <= MOST * dated) return graph;
  return turned(
    graph,
    `The edges were reversed when the file was read: of ${formatCount(dated)} between works of different years, ${formatCount(upward)} ran from the older to the newer work, as in files that point from the cited to the citing one (--direction as-is keeps them).`,
  );
}

function asked({ directed, citing }: GraphColumns): string {
  if (!directed)
    throw new CiteloomError('USAGE', '--direction reversed: the edges of this graph have no direction.', {
      hint: 'Leave --direction out.',
    });
  if (citing === true)
    throw new CiteloomError(
      'USAGE',
      '--direction reversed: this file says itself that its edges run from the citing to the cited work.',
      { hint: 'Leave --direction out.' },
    );
  return 'The edges were reversed when the file was read, as --direction reversed asks.';
}

/** How many edges have ends of two different years, and how many of them run from the older to the newer. */
function datedEdges(graph: GraphColumns): { readonly dated: number; readonly upward: number } {
  const { source, target } = graph;
  const years = yearsOf(graph);
  let dated = 0;
  let upward = 0;
  for (let edge = 0; edge < source.length; edge += 1) {
    const difference = (years[target[edge] as number] as number) - (years[source[edge] as number] as number);
    if (Number.isNaN(difference) || difference === 0) continue;
    dated += 1;
    if (difference > 0) upward += 1;
  }
  return { dated, upward };
}

function turned(graph: GraphColumns, reversed: string): GraphColumns {
  return { ...graph, source: graph.target, target: graph.source, reversed };
}
