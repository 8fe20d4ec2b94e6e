import { drawColumnNames, drawRowNames, drawStripes } from './draw-bands.js';
import { drawLabels, drawLeaderLabels, takeWorks } from './draw-labels.js';
import { drawMarks } from './draw-marks.js';
import { drawCommunityNames, drawHulls, drawRegionNames } from './draw-regions.js';
import { createOccupancy } from './occupancy.js';
import type { Frame } from './scene.js';

/** The surfaces under and on the works. */
export interface Surfaces {
  readonly below: CanvasRenderingContext2D;
  readonly above: CanvasRenderingContext2D;
}

/** Draws all that is not a work or a citation: hulls below, marks and names above, the weightiest first. */
export function drawFrame(surfaces: Surfaces, shown: Omit<Frame, 'context'>): void {
  const below = { ...shown, context: surfaces.below };
  const above = { ...shown, context: surfaces.above };
  const { width, height } = shown.projection;
  for (const { context } of [below, above]) context.clearRect(0, 0, width, height);
  drawMarks(above);
  if (!shown.settled) return;
  const occupancy = createOccupancy();
  drawStripes(below);
  drawHulls(below);
  drawColumnNames(above, occupancy);
  drawRowNames(above, occupancy);
  drawCommunityNames(below, occupancy);
  const leaders = drawLeaderLabels(above, occupancy);
  takeWorks(above, occupancy);
  drawRegionNames(above, occupancy);
  drawLabels(above, occupancy, leaders);
}
