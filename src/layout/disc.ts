import { packSiblings } from 'd3-hierarchy';
import { PITCH } from './contract.js';
import type { Offset } from './grid.js';

const DEFAULTS = {
  /** More than this stand on a spiral: packing costs O(n·√n), 50 ms for 10,000. */
  mostPacked: 5_000,
  /** Scale of the spiral, whose nearest points are 1.6 times this apart; as dense as packing at one pitch. */
  spiral: 1.3,
};

/** Radians from each point of a sunflower's spiral to the next. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Places `count` works in a disc around the origin, about one pitch apart, from the centre outwards. */
export function discOf(count: number): Offset[] {
  if (count > DEFAULTS.mostPacked) return spiral(count);
  return packSiblings(Array.from({ length: count }, () => ({ r: PITCH / 2 })));
}

/** @see Vogel (1979), A better way to construct the sunflower head */
function spiral(count: number): Offset[] {
  return Array.from({ length: count }, (_, rank) => {
    const distance = DEFAULTS.spiral * Math.sqrt(rank + 1);
    return { x: distance * Math.cos(rank * GOLDEN_ANGLE), y: distance * Math.sin(rank * GOLDEN_ANGLE) };
  });
}
