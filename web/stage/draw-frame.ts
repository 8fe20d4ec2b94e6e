import { drawColumnNames, drawRowNames, drawStripes } from './draw-bands.js';
import { drawLabels, takeWorks } from './draw-labels.js';
import { drawMarks } from './draw-marks.js';
import { drawCommunityNames, drawHulls, drawRegionNames } from './draw-regions.js';
import { createOccupancy } from './occupancy.js';
import type { Frame } from './scene.js';

/** Draws what lies under the works. */
export function drawUnderlay(frame: Frame): void {
  frame.context.clearRect(0, 0, frame.projection.width, frame.projection.height);
  if (!frame.settled) return;
  drawStripes(frame);
  drawHulls(frame);
  drawCommunityNames(frame, createOccupancy());
}

/** Draws what lies on the works: marks, names of groups, then of works where space is left. */
export function drawOverlay(frame: Frame): void {
  frame.context.clearRect(0, 0, frame.projection.width, frame.projection.height);
  drawMarks(frame);
  if (!frame.settled) return;
  const occupancy = createOccupancy();
  drawColumnNames(frame, occupancy);
  drawRowNames(frame, occupancy);
  takeWorks(frame, occupancy);
  drawRegionNames(frame, occupancy);
  drawLabels(frame, occupancy);
}
