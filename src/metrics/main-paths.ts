import type { CsrGraph } from '../model/csr-graph.js';
import type { MainPath, MainPathId } from '../model/graph-document.js';
import { heaviestSums, largestStep, type Steps, stepsToCited, stepsToCiting } from './heaviest-paths.js';
import {
  atLeast,
  type CondensedCitation,
  heaviestAtEnd,
  heaviestCitations,
  heaviestOnHeaviestPaths,
} from './key-citations.js';
import type { SearchPaths } from './search-paths.js';

/** How a main path is looked for. */
export interface MainPathOptions {
  /** Key routes start from so many citations of largest weight, and from all that tie with the last. */
  readonly top: number;
}

const DEFAULTS: MainPathOptions = { top: 1 };

/** Citations to start from, and the ways on from them. */
interface Search {
  readonly from: readonly CondensedCitation[];
  readonly down?: Steps;
  readonly up?: Steps;
}

/** How each main path is found. */
const SEARCHES: Readonly<Record<MainPathId, (paths: SearchPaths, options: MainPathOptions) => Search>> = {
  global: (paths) => {
    const sums = heaviestSums(paths);
    const from = heaviestOnHeaviestPaths(paths, sums);
    return { from, down: stepsToCited(paths, sums.down), up: stepsToCiting(paths, sums.up) };
  },
  'key-route': (paths, { top }) => {
    const sums = heaviestSums(paths);
    const from = heaviestCitations(paths, top);
    return { from, down: stepsToCited(paths, sums.down), up: stepsToCiting(paths, sums.up) };
  },
  'local-forward': (paths) => ({ from: heaviestAtEnd(paths, 'oldest'), up: stepsToCiting(paths) }),
  'local-backward': (paths) => ({ from: heaviestAtEnd(paths, 'newest'), down: stepsToCited(paths) }),
};

/**
 * Finds a main path of a graph whose search paths were counted. O(n + m).
 *
 * - `global`: the path from the oldest works to the newest whose counts have the largest sum;
 * - `key-route`: the heaviest paths through the citations of largest count;
 * - `local-forward`: from the oldest works' heaviest citation, step by step the heaviest onward;
 * - `local-backward`: the same from the newest works, back in time.
 *
 * All paths that tie are kept, so the result does not depend on the order of works. Where a path goes through
 * a strong component, all works and citations of the component are part of it. Indexes are those of the graph's
 * nodes and arcs; works and citations are empty where the graph has no citation between components.
 * @see Hummon & Doreian (1989), Connectivity in a citation network
 * @see Liu & Lu (2012), An integrated approach for main path analysis
 */
export function mainPath(
  graph: CsrGraph,
  paths: SearchPaths,
  id: MainPathId,
  options: Partial<MainPathOptions> = {},
): MainPath {
  const search = SEARCHES[id](paths, { ...DEFAULTS, ...options });
  return { id, ...expanded(graph, paths, traced(paths, search)) };
}

/** Citations by citing node. */
type Trace = ReadonlyMap<number, ReadonlySet<number>>;

function traced(paths: SearchPaths, { from, down, up }: Search): Trace {
  const trace = new Map<number, Set<number>>();
  const add = (citing: number, cited: number) => {
    const row = trace.get(citing);
    if (row === undefined) trace.set(citing, new Set([cited]));
    else row.add(cited);
  };
  for (const [citing, cited] of from) add(citing, cited);
  if (down !== undefined) traverse(paths, down, { from: from.map(([, cited]) => cited), step: add });
  if (up !== undefined)
    traverse(paths, up, {
      from: from.map(([citing]) => citing),
      step: (cited, citing) => add(citing, cited),
    });
  return trace;
}

/** Goes on from each node met, once, along the ways of best value. */
function traverse(
  paths: SearchPaths,
  ways: Steps,
  {
    from,
    step,
  }: { readonly from: readonly number[]; readonly step: (node: number, neighbour: number) => void },
): void {
  const met = new Set(from);
  // A set yields what is added while it is gone through.
  for (const node of met) {
    const least = atLeast(paths, largestStep(node, ways));
    for (let at = ways.offsets[node]; at < ways.offsets[node + 1]; at += 1) {
      const neighbour = ways.neighbours[at];
      if (ways.value(node, neighbour) < least) continue;
      step(node, neighbour);
      met.add(neighbour);
    }
  }
}

/** The works and citations that nodes and citations of the condensation stand for. */
function expanded(
  graph: CsrGraph,
  { condensation }: SearchPaths,
  trace: Trace,
): Pick<MainPath, 'works' | 'citations'> {
  const { component, citedFirst } = condensation;
  const members = new Map<number, number[]>();
  for (const [citing, row] of trace) for (const node of [citing, ...row]) members.set(node, []);
  const citations: number[] = [];
  for (let work = 0; work < graph.order; work += 1) {
    const own = component[work];
    const list = members.get(own);
    if (list === undefined) continue;
    list.push(work);
    for (let at = graph.outOffsets[work]; at < graph.outOffsets[work + 1]; at += 1) {
      const other = component[graph.outTargets[at]];
      if (other === own || trace.get(own)?.has(other) === true) citations.push(at);
    }
  }
  return { works: [...citedFirst].flatMap((node) => members.get(node) ?? []), citations };
}
