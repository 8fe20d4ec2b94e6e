import type { GraphSize } from './contract.js';

/**
 * Estimated nanoseconds of what graphology-metrics does, and of a build without it. What is affordable is decided by
 * these and by counting, never by a clock: the same graph gets the same certificates on every machine.
 *
 * Measured by `npm run bench:referee` on made-up citation networks of 203 to 5,000 works and rounded up; the machine’s
 * speed cancels out, for both sides were measured on the same one.
 */
export const NANOSECONDS = Object.freeze({
  /** Filling a graph of graphology, a work or citation. */
  fill: 4_000,
  /** Counting neighbours, a work. */
  degree: 15_000,
  /** One step of a shortest path search, a work or citation for each work that it starts from. */
  betweennessStep: 20,
  closenessStep: 12,
  /** One iteration, a work or citation. */
  pageRankStep: 15,
  hitsStep: 2_000,
  /** A work or citation. */
  modularity: 1_500,
  /** The rest of a build: what it costs at least, and for each work, of which most is spent on layouts. */
  build: 100_000_000,
  buildWork: 2_000_000,
  /** What `citeloom metrics`, which lays nothing out, spends on certificates at most. */
  measuring: 1_000_000_000,
});

/** Works beyond which layouts take fewer steps for each work, so that more works cost hardly more. */
const FULL_LAYOUT = 6_000;

/** The estimated cost of a build without certificates: they may take as much. */
export function costOfBuild({ works }: GraphSize): number {
  return NANOSECONDS.build + NANOSECONDS.buildWork * Math.min(works, FULL_LAYOUT);
}
