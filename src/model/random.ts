import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers evenly spread over [0, 1), the same for the same seed on every machine. */
export type Random = () => number;

/** A seeded source of random numbers (xoroshiro128+). */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 0x1_0000_0000;
}
