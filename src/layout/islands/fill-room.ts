import { PITCH } from '../contract.js';
import { boxOf, type Points } from './points.js';

const DEFAULTS = {
  /** Works cover this share of the cells that hold one: the rest is the room between and around them. */
  fill: 0.62,
  /** Width of a cell, in pitches. */
  cell: 3,
  halvings: 24,
  /** Fewer works fill no cells to speak of: the mean distance to the nearest is made so many pitches. */
  few: 20,
  apart: 1.4,
};

/**
 * Scales points so that they fill as much of the room that they take as is good: room is what cells hold any, not the
 * box around them, so gaps between islands stay. O(n · halvings).
 */
export function fillRoom(points: Points): void {
  const count = points.length / 2;
  if (count < DEFAULTS.few) {
    const nearest = meanNearest(points);
    for (let at = 0; nearest > 0 && at < points.length; at += 1)
      points[at] *= (DEFAULTS.apart * PITCH) / nearest;
    return;
  }
  const cell = DEFAULTS.cell * PITCH;
  const wanted = Math.max(1, (count * PITCH * PITCH) / DEFAULTS.fill / (cell * cell));
  const { left, right, bottom, top } = boxOf(points);
  const side = Math.max(right - left, top - bottom);
  if (side === 0) return;
  const occupied = createCounter(points);
  // At the smallest scale all are in one cell or at its corner; at the largest each has a cell, unless some are in one place.
  let [small, large] = [cell / side, (cell * 2 * count) / side];
  for (let halving = 0; halving < DEFAULTS.halvings; halving += 1) {
    const middle = Math.sqrt(small * large);
    if (occupied(middle / cell) < wanted) small = middle;
    else large = middle;
  }
  for (let at = 0; at < points.length; at += 1) points[at] *= large;
}

/** How far a work is from the nearest other, on average; 0 where there is none. O(n²). */
function meanNearest(points: Points): number {
  let sum = 0;
  for (let a = 0; a < points.length; a += 2) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let b = 0; b < points.length; b += 2) {
      const [dx, dy] = [points[a] - points[b], points[a + 1] - points[b + 1]];
      if (a !== b) nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy));
    }
    if (nearest < Number.POSITIVE_INFINITY) sum += nearest;
  }
  return (2 * sum) / points.length;
}

/** @returns how many unit cells hold any of the points when they are scaled */
function createCounter(points: Points): (scale: number) => number {
  const count = points.length / 2;
  let size = 2;
  while (size < 2 * count) size *= 2;
  const columns = new Int32Array(size);
  const rows = new Int32Array(size);
  const rounds = new Int32Array(size);
  let round = 0;
  return (scale) => {
    round += 1;
    let found = 0;
    for (let at = 0; at < points.length; at += 2) {
      const column = Math.floor(points[at] * scale);
      const row = Math.floor(points[at + 1] * scale);
      let slot = cellHash(column, row) & (size - 1);
      while (rounds[slot] === round && (columns[slot] !== column || rows[slot] !== row))
        slot = (slot + 1) & (size - 1);
      if (rounds[slot] === round) continue;
      rounds[slot] = round;
      columns[slot] = column;
      rows[slot] = row;
      found += 1;
    }
    return found;
  };
}

/** Spreads cells of a grid evenly over 32 bits. */
export function cellHash(column: number, row: number): number {
  const hash = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
