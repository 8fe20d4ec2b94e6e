import { readFileSync } from 'node:fs';
import { type CsrGraph, csrOf } from '../../../src/model/csr-graph.js';
import type { Agreement } from './contract.js';
import { readField } from './field-file.js';
import type { Timing } from './time-measure.js';

/** Says in a few words how far the libraries found the same, the first of them being judged. */
export function agreementOf(kind: Agreement, timings: readonly Timing[], field: string): string {
  const [ours, ...theirs] = timings.filter(({ ms }) => ms !== undefined);
  if (ours === undefined) return 'nothing was found';
  if (kind === 'modularity') {
    const graph = csrOf({ ...readField(field), directed: false });
    return [ours, ...theirs]
      .map((timing) => `${timing.measure} ${modularity(graph, readValues(timing.values)).toFixed(4)}`)
      .join(', ');
  }
  const found = readValues(ours.values);
  const compared = theirs.filter(({ values }) => readValues(values).length === found.length);
  if (compared.length === 0) return '—';
  if (kind === 'partition') {
    const same = compared.every(({ values }) => samePartition(found, readValues(values)));
    return same ? 'same' : '**differ**';
  }
  const most = Math.max(...compared.map(({ values }) => largestDifference(found, readValues(values))));
  return most <= 1e-6
    ? most === 0
      ? 'same'
      : most.toExponential(0)
    : `**differ by ${most.toExponential(1)}**`;
}

function readValues(file: string): Float64Array {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

/** Of the values that both have. */
function largestDifference(ours: Float64Array, theirs: Float64Array): number {
  let most = 0;
  for (let at = 0; at < ours.length; at += 1) {
    const other = theirs[at] as number;
    if (Number.isNaN(other)) continue;
    const difference = Math.abs((ours[at] as number) - other);
    if (!(difference <= most)) most = difference;
  }
  return most;
}

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
