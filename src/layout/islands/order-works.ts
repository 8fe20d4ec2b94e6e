import { type CsrGraph, csrOf } from '../../model/csr-graph.js';

/** Ties between works as columns, by position in the document; loops and copies may be among them. */
export interface Ties {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  /** Strength of each; all alike unless given. */
  readonly weight?: ArrayLike<number>;
}

/**
 * Tied works in an order in which what is read together stands together: by component, the largest first, in it by
 * community, the largest first, in that by degree, falling.
 */
export interface OrderedWorks {
  /** Position in the document of each place of the order. */
  readonly works: Int32Array;
  /** Ties by place, undirected, without loops and copies. */
  readonly graph: CsrGraph;
  /** Where the communities begin, and behind the last one where it ends; a community has one component. */
  readonly communities: Int32Array;
  /** Where the components begin, and behind the last one where it ends. */
  readonly components: Int32Array;
}

/** The works that a tie leads to, put in order. O(n log n + m). */
export function orderWorks(ties: Ties, community: readonly (number | null)[]): OrderedWorks {
  const graph = csrOf({ ...ties, order: community.length, directed: false });
  const component = componentsOf(graph);
  const ids = idsOf(component, community);
  const componentSizes = sizesOf(component);
  const groupSizes = sizesOf(ids);
  const degree = (work: number) => graph.outOffsets[work + 1] - graph.outOffsets[work];
  const works = Int32Array.from([...ids.keys()].filter((work) => ids[work] >= 0)).sort(
    (a, b) =>
      componentSizes[component[b]] - componentSizes[component[a]] ||
      component[a] - component[b] ||
      groupSizes[ids[b]] - groupSizes[ids[a]] ||
      ids[a] - ids[b] ||
      degree(b) - degree(a) ||
      a - b,
  );
  return {
    works,
    graph: renumbered(graph, works),
    communities: bordersOf(works, ids),
    components: bordersOf(works, component),
  };
}

/** The number of each work's component, by the first work that it holds; −1 without a tie. */
function componentsOf({ order, outOffsets, outTargets }: CsrGraph): Int32Array {
  const component = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  let count = 0;
  for (let first = 0; first < order; first += 1) {
    if (component[first] >= 0 || outOffsets[first] === outOffsets[first + 1]) continue;
    component[first] = count;
    queue[0] = first;
    for (let [head, tail] = [0, 1]; head < tail; head += 1)
      for (let at = outOffsets[queue[head]]; at < outOffsets[queue[head] + 1]; at += 1) {
        const other = outTargets[at];
        if (component[other] >= 0) continue;
        component[other] = count;
        queue[tail] = other;
        tail += 1;
      }
    count += 1;
  }
  return component;
}

/** A number for each community of each component, by the first work that it holds; −1 without a tie. */
function idsOf(component: Int32Array, community: readonly (number | null)[]): Int32Array {
  const ids = new Map<number, Map<number | null, number>>();
  let count = 0;
  return component.map((part, work) => {
    if (part < 0) return -1;
    const inPart = ids.get(part) ?? new Map<number | null, number>();
    ids.set(part, inPart);
    const given = community[work];
    const id = inPart.get(given) ?? count;
    if (id === count) count += 1;
    inPart.set(given, id);
    return id;
  });
}

function sizesOf(ids: Int32Array): Int32Array {
  const sizes = new Int32Array(ids.reduce((most, id) => Math.max(most, id + 1), 0));
  for (const id of ids) if (id >= 0) sizes[id] += 1;
  return sizes;
}

function renumbered(graph: CsrGraph, works: Int32Array): CsrGraph {
  const places = new Int32Array(graph.order).fill(-1);
  for (const [place, work] of works.entries()) places[work] = place;
  const source = new Int32Array(graph.size);
  for (let work = 0; work < graph.order; work += 1)
    source.fill(places[work], graph.outOffsets[work], graph.outOffsets[work + 1]);
  const target = graph.outTargets.map((work) => places[work]);
  const weight = graph.outWeights;
  // Both directions are there already.
  const arcs = { order: works.length, directed: true, source, target };
  return csrOf(weight === undefined ? arcs : { ...arcs, weight });
}

/** Where the number changes along the order, the end included. */
function bordersOf(works: Int32Array, ids: Int32Array): Int32Array {
  const borders: number[] = [];
  for (let place = 0; place < works.length; place += 1)
    if (place === 0 || ids[works[place]] !== ids[works[place - 1]]) borders.push(place);
  return Int32Array.from([...borders, works.length]);
}

/** Of each place, the number of the range that it lies in. */
export function rangesOf(borders: Int32Array): Int32Array {
  const ranges = new Int32Array(borders[borders.length - 1]);
  for (let range = 0; range + 1 < borders.length; range += 1)
    ranges.fill(range, borders[range], borders[range + 1]);
  return ranges;
}
