import { type Points, spiral } from './points.js';
import type { QuotientGraph } from './quotient-graph.js';

/**
 * Gives each disc behind the first ones, which have their places, one beside the disc that it is most strongly associated with: first
 * all that are associated with one that has its place, then those that are with these, and so on. O(ties of the quotient graph).
 */
export function placeBeside(centres: Points, quotient: QuotientGraph, placed: number): void {
  const { sizes } = quotient;
  const level = new Int32Array(sizes.length).fill(-1).fill(0, 0, placed);
  const around = spiral(sizes.length);
  const guests = new Int32Array(sizes.length);
  let reached = Array.from({ length: placed }, (_, disc) => disc);
  for (let step = 0; reached.length > 0; step += 1) {
    const next = notReached(reached, quotient, level);
    for (const disc of next) level[disc] = step + 1;
    for (const disc of next) {
      const host = hostOf(disc, quotient, (other) => level[other] >= 0 && level[other] <= step);
      const rank = guests[host]++;
      const [x, y] = [around[2 * rank], around[2 * rank + 1]];
      const radii = Math.sqrt(sizes[host]) + Math.sqrt(sizes[disc]);
      // Around the host in the directions of the spiral, further out the more are there.
      const out = radii / Math.sqrt(x * x + y * y) + Math.sqrt(rank / sizes[host]);
      centres[2 * disc] = centres[2 * host] + out * x;
      centres[2 * disc + 1] = centres[2 * host + 1] + out * y;
    }
    reached = next;
  }
}

/** The neighbours of some discs that have no level, each once. */
function notReached(
  discs: readonly number[],
  { offsets, neighbours }: QuotientGraph,
  level: Int32Array,
): number[] {
  const found = new Set<number>();
  for (const disc of discs)
    for (let at = offsets[disc]; at < offsets[disc + 1]; at += 1)
      if (level[neighbours[at]] < 0) found.add(neighbours[at]);
  return [...found];
}

/** The disc with a place that a disc is most strongly associated with. */
function hostOf(
  disc: number,
  { offsets, neighbours, strengths }: QuotientGraph,
  hasPlace: (other: number) => boolean,
): number {
  let best = -1;
  for (let at = offsets[disc]; at < offsets[disc + 1]; at += 1)
    if (hasPlace(neighbours[at]) && (best < 0 || strengths[at] > strengths[best])) best = at;
  return neighbours[best];
}
