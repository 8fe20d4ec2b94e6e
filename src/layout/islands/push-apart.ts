import { PITCH } from '../contract.js';
import { cellHash } from './fill-room.js';
import type { Points } from './points.js';

const DEFAULTS = {
  /** No two centres are nearer afterwards, also when coordinates are rounded to three decimals. */
  nearest: 2.002,
  rounds: 120,
};

/** Works in the cells of a grid that is one pitch wide, in buckets by the hash of the cell. */
interface Buckets {
  readonly size: number;
  /** Where the works of a bucket begin, and behind the last. */
  readonly offsets: Int32Array;
  readonly works: Int32Array;
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Pushes works that are nearer than a pitch apart, each by half of what they lack, until none is nearer than two radii; should any
 * be after the last round, all are spread by what the nearest lack. O(n) a round.
 */
export function pushApart(points: Points): void {
  let nearest = pushRound(points);
  for (let round = 1; nearest < DEFAULTS.nearest && round < DEFAULTS.rounds; round += 1)
    nearest = pushRound(points);
  if (nearest >= DEFAULTS.nearest) return;
  const spread = DEFAULTS.nearest / nearestDistance(points, bucketsOf(points));
  for (let at = 0; at < points.length; at += 1) points[at] *= Math.max(1, spread);
}

/** @returns the least distance of any two before they were pushed; PITCH when none is nearer */
function pushRound(points: Points): number {
  const buckets = bucketsOf(points);
  const nearest = nearestDistance(points, buckets);
  if (nearest >= DEFAULTS.nearest) return nearest;
  forEachNear(points, buckets, (a, b, distance) => {
    const push = (PITCH - distance) / 2;
    const [ux, uy] = distance > 0 ? unitFrom(points, a, b) : someUnit(a, b);
    points[2 * a] += push * ux;
    points[2 * a + 1] += push * uy;
    points[2 * b] -= push * ux;
    points[2 * b + 1] -= push * uy;
  });
  return nearest;
}

function unitFrom(points: Points, a: number, b: number): readonly [number, number] {
  const [dx, dy] = [points[2 * a] - points[2 * b], points[2 * a + 1] - points[2 * b + 1]];
  const distance = Math.sqrt(dx * dx + dy * dy);
  return [dx / distance, dy / distance];
}

/** Works in the same place part in some direction, not all in the same. */
function someUnit(a: number, b: number): readonly [number, number] {
  const slope = (a % 7) - 3 + (b % 5) / 8;
  const length = Math.sqrt(1 + slope * slope);
  return [1 / length, slope / length];
}

/** The least distance of any two; PITCH when none are nearer. O(n). */
function nearestDistance(points: Points, buckets: Buckets): number {
  let nearest = PITCH;
  forEachNear(points, buckets, (_a, _b, distance) => {
    nearest = Math.min(nearest, distance);
  });
  return nearest;
}

/** Visits each pair of neighbouring cells that is nearer than a pitch when its turn comes. */
function forEachNear(
  points: Points,
  { size, offsets, works, columns, rows }: Buckets,
  visit: (a: number, b: number, distance: number) => void,
): void {
  for (let work = 0; work < columns.length; work += 1)
    for (let column = columns[work] - 1; column <= columns[work] + 1; column += 1)
      for (let row = rows[work] - 1; row <= rows[work] + 1; row += 1) {
        const bucket = cellHash(column, row) & (size - 1);
        for (let at = offsets[bucket]; at < offsets[bucket + 1]; at += 1) {
          const other = works[at];
          if (other <= work || columns[other] !== column || rows[other] !== row) continue;
          const [dx, dy] = [
            points[2 * work] - points[2 * other],
            points[2 * work + 1] - points[2 * other + 1],
          ];
          const distance = Math.sqrt(dx * dx + dy * dy);
          if (distance < PITCH) visit(work, other, distance);
        }
      }
}

function bucketsOf(points: Points): Buckets {
  const count = points.length / 2;
  let size = 2;
  while (size < 2 * count) size *= 2;
  const columns = new Int32Array(count);
  const rows = new Int32Array(count);
  const offsets = new Int32Array(size + 1);
  for (let work = 0; work < count; work += 1) {
    columns[work] = Math.floor(points[2 * work] / PITCH);
    rows[work] = Math.floor(points[2 * work + 1] / PITCH);
    offsets[(cellHash(columns[work], rows[work]) & (size - 1)) + 1] += 1;
  }
  for (let bucket = 0; bucket < size; bucket += 1) offsets[bucket + 1] += offsets[bucket];
  const next = offsets.slice(0, size);
  const works = new Int32Array(count);
  for (let work = 0; work < count; work += 1)
    works[next[cellHash(columns[work], rows[work]) & (size - 1)]++] = work;
  return { size, offsets, works, columns, rows };
}
