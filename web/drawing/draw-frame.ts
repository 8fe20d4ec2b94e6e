import { drawColumnNames, drawRowNames, drawStripes } from './draw-bands.js';
import { drawCitations, drawCitationsInEmphasis } from './draw-citations.js';
import { drawDensity } from './draw-density.js';
import { drawLabels, drawLeaderLabels, drawOwedLabels, takeWorks } from './draw-labels.js';
import { drawMarks, drawOwnMarks } from './draw-marks.js';
import { drawCommunityNames, drawHulls, drawRegionNames, namesLieAbove } from './draw-regions.js';
import { drawWorks, drawWorksInEmphasis, paintedEmphasis } from './draw-works.js';
import { createOccupancy } from './occupancy.js';
import type { Frame } from './scene.js';

/** The surfaces under and over the works. */
export interface Surfaces {
  readonly below: CanvasRenderingContext2D;
  readonly above: CanvasRenderingContext2D;
}

/**
 * How much of a frame is drawn: everything `at rest`; while the camera is `moving` over many works only what
 * gives direction; while works are `transitioning` to another layout only what hangs on them.
 */
export type Detail = 'at rest' | 'moving' | 'transitioning';

/** Draws all that lies below and above works and citations. */
export function drawFrame({ below, above }: Surfaces, shown: Omit<Frame, 'context'>, detail: Detail): void {
  const { width, height } = shown.projection;
  for (const context of [below, above]) context.clearRect(0, 0, width, height);
  // Marks fade with the works, but for those looked at, which are drawn over them.
  const { scene } = shown;
  const fades = scene.emphasis?.fades === true && paintedEmphasis(scene) === undefined;
  drawOver({ ...shown, context: below }, { ...shown, context: above }, { detail, ownMarks: fades });
}

/** Draws everything on one surface of any size, as for a picture in a file. */
export function drawPicture(frame: Frame): void {
  const { context, scene, projection } = frame;
  context.fillStyle = scene.palette.background;
  context.fillRect(0, 0, projection.width, projection.height);
  const between = () => {
    drawCitations(frame);
    if (scene.view.shows === 'works') drawWorks(frame);
  };
  drawOver(frame, frame, { detail: 'at rest', ownMarks: true, between });
}

interface Parts {
  readonly detail: Detail;
  /** Whether works are marked here. */
  readonly ownMarks: boolean;
  /** Draws works and citations. */
  readonly between?: () => void;
}

/** The weightiest texts are written first, so that they find space. */
function drawOver(below: Frame, above: Frame, { detail, ownMarks, between }: Parts): void {
  const { width, height } = above.projection;
  const occupancy = createOccupancy(width, height);
  if (detail !== 'transitioning') {
    drawStripes(below);
    drawHulls(below);
    drawDensity(below);
    if (!namesLieAbove(below)) drawCommunityNames(below, occupancy);
  }
  between?.();
  drawCitationsInEmphasis(above);
  drawWorksInEmphasis(above);
  if (ownMarks) drawOwnMarks(above);
  drawMarks(above);
  if (detail === 'transitioning') return;
  if (namesLieAbove(above)) drawCommunityNames(above, occupancy);
  drawColumnNames(above, occupancy);
  drawRowNames(above, occupancy);
  if (detail === 'moving') {
    for (const which of ['in focus', 'faded'] as const) drawRegionNames(above, occupancy, which);
    return;
  }
  const leaders = drawLeaderLabels(above, occupancy);
  takeWorks(above, occupancy);
  const named = drawOwedLabels(above, occupancy, leaders);
  drawRegionNames(above, occupancy, 'in focus');
  drawLabels(above, occupancy, named);
  drawRegionNames(above, occupancy, 'faded');
}
