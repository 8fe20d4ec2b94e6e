import type { Random } from '../../model/random.js';
import { PITCH } from '../contract.js';
import { boxOf, type Points } from './points.js';

const DEFAULTS = {
  /** Widths of the cells, in pitches: crowds of many works first, then of a few. */
  cells: [6, 3, 2],
  rounds: 80,
  /** A cell is crowded above this share of the works that stand in it a pitch apart. */
  capacity: 0.9,
  /** A work moves so many cells a round at most. */
  step: 0.2,
  /** Rounds end when not more than this share of the works stands where it is crowded. */
  crowded: 0.005,
  /** Cells that a grid may have, for each work: where works lie far apart a finer one would be empty. */
  cellsPerWork: 24,
};

/**
 * Lets works flow out of where they are crowded, down the gradient of density: neighbours stay neighbours, as none passes
 * another. Afterwards few overlap. O(n + cells) a round.
 * @see Gastner & Newman (2004), Diffusion-based method for producing density-equalizing maps
 */
export function flowApart(points: Points, random: Random): void {
  for (const width of DEFAULTS.cells) {
    const cell = width * PITCH;
    for (let round = 0; round < DEFAULTS.rounds; round += 1) {
      // Cells that always begin at the same place would leave stripes.
      const crowded = flowRound(points, { cell, shiftX: random(), shiftY: random() });
      if (crowded <= DEFAULTS.crowded * (points.length / 2)) break;
    }
  }
}

interface Grid {
  readonly cell: number;
  /** Where cells begin, in cells. */
  readonly shiftX: number;
  readonly shiftY: number;
}

/** @returns how many works stood where it is crowded; 0 when the grid would have too many cells */
function flowRound(points: Points, { cell, shiftX, shiftY }: Grid): number {
  const box = boxOf(points);
  const [left, bottom] = [box.left / cell - shiftX - 1, box.bottom / cell - shiftY - 1];
  const columns = Math.ceil(box.right / cell - left) + 3;
  const rows = Math.ceil(box.top / cell - bottom) + 3;
  if (columns * rows > DEFAULTS.cellsPerWork * (points.length / 2) + 256) return 0;
  const pressure = new Float64Array(columns * rows);
  const share = (PITCH * PITCH) / (cell * cell);
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at] / cell - left, points[at + 1] / cell - bottom];
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [right, up] = [x - column, y - row];
    const first = row * columns + column;
    pressure[first] += share * (1 - right) * (1 - up);
    pressure[first + 1] += share * right * (1 - up);
    pressure[first + columns] += share * (1 - right) * up;
    pressure[first + columns + 1] += share * right * up;
  }
  for (let at = 0; at < pressure.length; at += 1)
    pressure[at] = Math.max(0, pressure[at] - DEFAULTS.capacity);
  let crowded = 0;
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at] / cell - left, points[at + 1] / cell - bottom];
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [right, up] = [x - column, y - row];
    const first = row * columns + column;
    const corners = [
      pressure[first],
      pressure[first + 1],
      pressure[first + columns],
      pressure[first + columns + 1],
    ] as const;
    const downX = (corners[0] - corners[1]) * (1 - up) + (corners[2] - corners[3]) * up;
    const downY = (corners[0] - corners[2]) * (1 - right) + (corners[1] - corners[3]) * right;
    const steep = Math.sqrt(downX * downX + downY * downY);
    if (steep === 0) continue;
    if (steep > 0.1) crowded += 1;
    const step = (DEFAULTS.step * cell) / Math.max(1, steep);
    points[at] += step * downX;
    points[at + 1] += step * downY;
  }
  return crowded;
}
