import type { Random } from '../../../src/model/random.js';

/** One of the values, each as likely. */
export function pick<T>(values: readonly T[], rng: Random): T {
  if (values.length === 0) throw new RangeError('Nothing to pick from');
  return values[between(0, values.length - 1, rng)] as T;
}

/** A whole number from `least` to `most`, both included. */
export function between(least: number, most: number, rng: Random): number {
  return least + Math.floor(rng() * (most - least + 1));
}

/** So many different values, in the order given. */
export function sample<T>(values: readonly T[], count: number, rng: Random): T[] {
  const drawn = values.map((value, position) => ({ value, position, lot: rng() }));
  const kept = drawn.sort((a, b) => a.lot - b.lot).slice(0, count);
  return kept.sort((a, b) => a.position - b.position).map(({ value }) => value);
}
