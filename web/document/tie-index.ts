import type { GraphDocument } from '../../src/model/graph-document.js';
import { lazy } from './memoize.js';

/** Numbers of the citations of each work, as `edges` of the document counts them. */
export interface TieIndex {
  /** Citations that start at a work, ascending. */
  readonly from: (work: number) => Int32Array;
  /** Citations that end at a work, ascending. */
  readonly to: (work: number) => Int32Array;
}

type Edges = GraphDocument['edges'];

const known = new WeakMap<Edges, TieIndex>();

/** The citations of a document by their ends. Rows are read at the first question, O(V + E). */
export function tieIndex({ nodes, edges }: Pick<GraphDocument, 'nodes' | 'edges'>): TieIndex {
  const before = known.get(edges);
  if (before !== undefined) return before;
  const from = lazy(() => rowsBy(edges.source, nodes.id.length));
  const to = lazy(() => rowsBy(edges.target, nodes.id.length));
  const index: TieIndex = { from: (work) => from()(work), to: (work) => to()(work) };
  known.set(edges, index);
  return index;
}

/** The citation from one work to another; undefined when there is none. O(citations of the first). */
export function citationFrom(
  document: Pick<GraphDocument, 'nodes' | 'edges'>,
  source: number,
  target: number,
): number | undefined {
  return tieIndex(document)
    .from(source)
    .find((citation) => document.edges.target[citation] === target);
}

/** A counting sort of positions by their key. */
function rowsBy(keys: readonly number[], order: number): (key: number) => Int32Array {
  const offsets = new Int32Array(order + 1);
  const count = keys.length;
  for (let at = 0; at < count; at += 1) {
    const next = (keys[at] as number) + 1;
    offsets[next] = (offsets[next] as number) + 1;
  }
  for (let key = 0; key < order; key += 1)
    offsets[key + 1] = (offsets[key + 1] as number) + (offsets[key] as number);
  const next = offsets.slice();
  const positions = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const key = keys[at] as number;
    const place = next[key] as number;
    positions[place] = at;
    next[key] = place + 1;
  }
  return (key) => positions.subarray(offsets[key] ?? 0, offsets[key + 1] ?? 0);
}
