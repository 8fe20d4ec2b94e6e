/** What two sets of works have in common. */
export interface Overlap {
  /** In the order of the first set. */
  readonly shared: readonly number[];
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Shared works as a share of all works of either set (Jaccard), 0 to 1; undefined when both are empty. */
  readonly share: number | undefined;
}

/** Compares two lists without repetitions. O(their lengths). */
export function overlapOf(first: readonly number[], second: readonly number[]): Overlap {
  const others = new Set(second);
  const shared = first.filter((work) => others.has(work));
  const either = first.length + second.length - shared.length;
  return {
    shared,
    onlyFirst: first.length - shared.length,
    onlySecond: second.length - shared.length,
    share: either === 0 ? undefined : shared.length / either,
  };
}
