import type { Comparison } from './contract.js';

/** Where two lists of values differ most, as a share of the largest value. */
export interface LargestDifference {
  readonly share: number;
  /** Position in the lists; 0 where they are the same. */
  readonly at: number;
}

/** O(n). A value that only one of the lists has is an endless difference. */
export function largestDifference({ ours, theirs }: Comparison): LargestDifference {
  let scale = 0;
  for (let at = 0; at < theirs.length; at += 1) scale = Math.max(scale, Math.abs(theirs[at] ?? 0) || 0);
  let largest: LargestDifference = { share: 0, at: 0 };
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    const [own, other] = [ours[at] ?? Number.NaN, theirs[at] ?? Number.NaN];
    if (own === other || (Number.isNaN(own) && Number.isNaN(other))) continue;
    const share = Math.abs(own - other) / scale;
    const known = Number.isNaN(share) ? Number.POSITIVE_INFINITY : share;
    if (known > largest.share) largest = { share: known, at };
  }
  return largest;
}

/** The smallest power of ten that is not below a number; 0 of 0. */
export function powerOfTenFrom(value: number): number {
  if (value === 0) return 0;
  const [digits, exponent] = value.toExponential().split('e');
  return Number(`1e${Number(exponent) + (digits === '1' ? 0 : 1)}`);
}
