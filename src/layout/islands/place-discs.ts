import { placeBeside } from './place-beside.js';
import { type Points, spiral } from './points.js';
import type { QuotientGraph } from './quotient-graph.js';

const DEFAULTS = {
  /** So many discs, the largest, are placed by all others; each of the rest beside one that has its place. */
  most: 400,
  steps: 400,
  /** How far a step goes towards where the others draw a disc. */
  damping: 0.5,
  /** Draws all to the centre: so many times as strongly as the mean disc is drawn by the others. */
  gravity: 0.02,
  /** The centres' root mean square distance from their mean, in those of works that fill a disc evenly. */
  spread: 1.3,
  rounds: 200,
  /** Free space between two discs: this share of their radii. */
  gap: 0.15,
};

/**
 * Centres for the discs of communities, of radius √size: associated ones near each other, and none on another.
 * VOS: the sum of s·d² − d over all pairs is made small, by majorization. O(min(k, 400)² · 600) for k communities.
 * @see Van Eck & Waltman (2007), VOS: a new method for visualizing similarities between objects
 */
export function placeDiscs(quotient: QuotientGraph): Points {
  const count = quotient.sizes.length;
  const placed = Math.min(count, DEFAULTS.most);
  const centres = new Float64Array(2 * count);
  centres.set(associated(quotient, placed));
  const works = quotient.sizes.reduce((sum, size) => sum + size, 0);
  scaleTo(centres.subarray(0, 2 * placed), DEFAULTS.spread * Math.sqrt(works / 2));
  pushApart(centres, quotient.sizes.subarray(0, placed));
  if (placed < count) placeBeside(centres, quotient, placed);
  return centres;
}

/** Places for the first discs by their association alone. */
function associated({ offsets, neighbours, strengths }: QuotientGraph, placed: number): Points {
  let now = spiral(placed);
  if (placed < 2) return new Float64Array(2 * placed);
  const pull = new Float64Array(placed);
  let total = 0;
  for (let disc = 0; disc < placed; disc += 1)
    for (let at = offsets[disc]; at < offsets[disc + 1]; at += 1)
      if (neighbours[at] < placed) {
        pull[disc] += strengths[at];
        total += strengths[at];
      }
  const unit = total > 0 ? (placed * (placed - 1)) / total : 1;
  const gravity = DEFAULTS.gravity * (placed - 1);
  let next: Points = new Float64Array(2 * placed);
  const far = Math.sqrt(placed);
  for (let step = 0; step < DEFAULTS.steps; step += 1) {
    const limit = far * (1 - step / DEFAULTS.steps);
    for (let disc = 0; disc < placed; disc += 1) {
      const [x, y] = [now[2 * disc], now[2 * disc + 1]];
      let [toX, toY] = [0, 0];
      for (let at = offsets[disc]; at < offsets[disc + 1]; at += 1) {
        const other = neighbours[at];
        if (other >= placed) continue;
        toX += 2 * strengths[at] * unit * now[2 * other];
        toY += 2 * strengths[at] * unit * now[2 * other + 1];
      }
      for (let other = 0; other < placed; other += 1) {
        const [dx, dy] = [x - now[2 * other], y - now[2 * other + 1]];
        const distance = Math.sqrt(dx * dx + dy * dy);
        if (distance === 0) continue;
        toX += dx / distance;
        toY += dy / distance;
      }
      const weight = 2 * pull[disc] * unit + gravity;
      const [moveX, moveY] = [DEFAULTS.damping * (toX / weight - x), DEFAULTS.damping * (toY / weight - y)];
      const length = Math.sqrt(moveX * moveX + moveY * moveY);
      const share = length > limit ? limit / length : 1;
      next[2 * disc] = x + share * moveX;
      next[2 * disc + 1] = y + share * moveY;
    }
    [now, next] = [next, now];
  }
  return now;
}

function scaleTo(centres: Points, spread: number): void {
  let squares = 0;
  for (const value of centres) squares += value * value;
  const scale = squares > 0 ? spread / Math.sqrt((2 * squares) / centres.length) : 1;
  for (let at = 0; at < centres.length; at += 1) centres[at] *= scale;
}

/** Pushes overlapping discs apart, the lighter one further; what is left after the last round is left. */
function pushApart(centres: Points, sizes: Int32Array): void {
  const radii = Float64Array.from(sizes, (size) => Math.sqrt(size) * (1 + DEFAULTS.gap));
  let moved = true;
  for (let round = 0; moved && round < DEFAULTS.rounds; round += 1) {
    moved = false;
    for (let a = 0; a < sizes.length; a += 1)
      for (let b = a + 1; b < sizes.length; b += 1) {
        const [dx, dy] = [centres[2 * a] - centres[2 * b], centres[2 * a + 1] - centres[2 * b + 1]];
        const apart = radii[a] + radii[b];
        const squared = dx * dx + dy * dy;
        if (squared >= apart * apart) continue;
        moved = true;
        const distance = Math.sqrt(squared);
        const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [1, 0];
        const share = (apart - distance) / (sizes[a] + sizes[b]);
        centres[2 * a] += ux * share * sizes[b];
        centres[2 * a + 1] += uy * share * sizes[b];
        centres[2 * b] -= ux * share * sizes[a];
        centres[2 * b + 1] -= uy * share * sizes[a];
      }
  }
}
