import type { CsrGraph } from '../../../src/model/csr-graph.js';
import type { Agreement } from './contract.js';

/** What a library found. */
export interface Found {
  /** Who found it, for people. */
  readonly by: string;
  readonly values: Float64Array;
}

/** Beyond this, values are not the same. */
const TOLERANCE = 1e-6;

/**
 * Says in a few words how far libraries found the same; the first is compared with each of the others that gave
 * as many values.
 *
 * @param graph the undirected simple graph
 */
export function agreementOf(kind: Agreement, found: readonly Found[], graph: () => CsrGraph): string {
  if (kind === 'modularity') {
    const ties = graph();
    return found.map(({ by, values }) => `${by} ${modularity(ties, values).toFixed(4)}`).join(', ');
  }
  const [ours = new Float64Array(), ...all] = found.map(({ values }) => values);
  const others = all.filter(({ length }) => length === ours.length);
  if (others.length === 0) return '—';
  if (kind === 'partition')
    return others.every((theirs) => samePartition(ours, theirs)) ? 'same' : '**differ**';
  const most = Math.max(...others.map((theirs) => largestDifference(ours, theirs)));
  if (most === 0) return 'same';
  return most <= TOLERANCE ? most.toExponential(0) : `**${most.toExponential(0)}**`;
}

/** Of the values that the other has; NaN where only it has one. */
function largestDifference(ours: Float64Array, theirs: Float64Array): number {
  let most = 0;
  for (let at = 0; at < ours.length; at += 1) {
    const other = theirs[at] as number;
    if (!Number.isNaN(other)) most = Math.max(most, Math.abs((ours[at] as number) - other));
  }
  return most;
}

/** Whether the same works are together, whatever the groups are called. */
function samePartition(ours: Float64Array, theirs: Float64Array): boolean {
  const there = new Map<number, number>();
  const back = new Map<number, number>();
  return ours.every((group, work) => {
    const other = theirs[work] as number;
    if (!there.has(group)) there.set(group, other);
    if (!back.has(other)) back.set(other, group);
    return there.get(group) === other && back.get(other) === group;
  });
}

/**
 * Share of the ties within groups, less what it would be if ties were drawn by degree alone.
 * @see Newman & Girvan (2004), Finding and evaluating community structure in networks
 */
function modularity({ order, size, outOffsets, outTargets }: CsrGraph, groups: Float64Array): number {
  const degrees = new Map<number, number>();
  let within = 0;
  for (let work = 0; work < order; work += 1) {
    const [from, to] = [outOffsets[work] as number, outOffsets[work + 1] as number];
    const group = groups[work] as number;
    degrees.set(group, (degrees.get(group) ?? 0) + to - from);
    for (let at = from; at < to; at += 1) within += Number(groups[outTargets[at] as number] === group);
  }
  const expected = [...degrees.values()].reduce((sum, degree) => sum + (degree / size) ** 2, 0);
  return within / size - expected;
}
