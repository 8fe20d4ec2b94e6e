import type { Random } from '../model/random.js';

/** Milliseconds. */
const DEFAULTS = { base: 1_000, cap: 30_000 };

/**
 * How long to wait before the next try: exponential with full jitter, so that clients that failed together
 * do not come back together.
 * @param failures tries that failed so far, ≥ 1
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoff(failures: number, random: Random, options: Partial<typeof DEFAULTS> = {}): number {
  const { base, cap } = { ...DEFAULTS, ...options };
  return Math.min(cap, base * 2 ** (failures - 1)) * random();
}
