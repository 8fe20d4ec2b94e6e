import { drawColumnNames, drawRowNames, drawStripes } from './draw-bands.js';
import { drawCitations, drawCitationsInEmphasis } from './draw-citations.js';
import { drawLabels, drawLeaderLabels, takeWorks } from './draw-labels.js';
import { drawMarks } from './draw-marks.js';
import { drawCommunityNames, drawHulls, drawRegionNames, namesLieAbove } from './draw-regions.js';
import { drawWorks, drawWorksInEmphasis } from './draw-works.js';
import { createOccupancy } from './occupancy.js';
import type { Frame } from './scene.js';

/** The surfaces under and on the works. */
export interface Surfaces {
  readonly below: CanvasRenderingContext2D;
  readonly above: CanvasRenderingContext2D;
}

/**
 * How much of a frame is drawn: everything `at rest`; while the sight `moves` over many works only what
 * gives direction; while works are `under way` only what hangs on them.
 */
export type Detail = 'at rest' | 'moving' | 'under way';

/** Draws all that lies below and above works and citations. */
export function drawFrame(surfaces: Surfaces, shown: Omit<Frame, 'context'>, detail: Detail): void {
  const { width, height } = shown.projection;
  for (const context of Object.values(surfaces)) context.clearRect(0, 0, width, height);
  drawOver({ ...shown, context: surfaces.below }, { ...shown, context: surfaces.above }, detail);
}

/** Draws everything on one surface of any size, as for a picture in a file. */
export function drawPicture(frame: Frame): void {
  const { context, scene, projection } = frame;
  context.fillStyle = scene.palette.background;
  context.fillRect(0, 0, projection.width, projection.height);
  drawOver(frame, frame, 'at rest', () => {
    drawCitations(frame);
    drawWorks(frame);
  });
}

/** The weightiest texts are written first, so that they find space; `between` draws works and citations. */
function drawOver(below: Frame, above: Frame, detail: Detail, between: () => void = () => undefined): void {
  const { width, height } = above.projection;
  const occupancy = createOccupancy(width, height);
  if (detail !== 'under way') {
    drawStripes(below);
    drawHulls(below);
    if (!namesLieAbove(below)) drawCommunityNames(below, occupancy);
  }
  between();
  drawCitationsInEmphasis(above);
  drawWorksInEmphasis(above);
  drawMarks(above);
  if (detail === 'under way') return;
  if (namesLieAbove(above)) drawCommunityNames(above, occupancy);
  drawColumnNames(above, occupancy);
  drawRowNames(above, occupancy);
  if (detail === 'moving') {
    drawRegionNames(above, occupancy);
    return;
  }
  const leaders = drawLeaderLabels(above, occupancy);
  takeWorks(above, occupancy);
  drawRegionNames(above, occupancy);
  drawLabels(above, occupancy, leaders);
}
