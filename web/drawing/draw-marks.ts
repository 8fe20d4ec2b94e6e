import { mixColors } from '../encoding/mix-colors.js';
import { type Frame, isFocused, isInFocus, pointOf, radiusOf } from './scene.js';
import type { RadiusRange } from './work-radii.js';

/** Radius in pixels below which a dashed ring is not drawn. */
export const SMALLEST_DASHED = 4.5;

/** The marks that belong to works: inferred, retracted, survey. On the stage the program of works draws them. */
export function drawOwnMarks(frame: Frame): void {
  const { scene } = frame;
  const { palette, appearance } = scene;
  drawInferred(frame);
  for (const work of scene.index.retracted())
    if (appearance.shown[work] === true && (isInFocus(scene, work) || !isFocused(scene)))
      drawCircle(frame, work, {
        grow: 0,
        width: Math.max(1, radiusOf(frame, work) * 0.3),
        color: palette.retracted,
      });
  for (const seed of scene.index.seeds) drawDiamond(frame, seed);
}

/** The marks that come and go: matched by the search, under the pointer, selected. */
export function drawMarks(frame: Frame): void {
  const { scene } = frame;
  const { palette, appearance } = scene;
  for (const work of scene.matches)
    if (appearance.shown[work] === true) drawCircle(frame, work, { grow: 3, width: 2, color: palette.text });
  for (const [work, width] of [
    [scene.hovered, 1.5],
    [scene.selected, 3],
  ] as const)
    if (work !== null) drawCircle(frame, work, { grow: 3.5, width, color: palette.accent });
}

/** A dashed ring where year or venue were read off the DOI. */
function drawInferred(frame: Frame): void {
  const { scene, context } = frame;
  const { appearance, palette } = scene;
  context.setLineDash([2.5, 2.5]);
  for (const work of scene.index.inferred()) {
    if (appearance.shown[work] !== true || radiusOf(frame, work) < SMALLEST_DASHED) continue;
    if (isFocused(scene) && !isInFocus(scene, work)) continue;
    const own = appearance.colors[work] ?? palette.other;
    drawCircle(frame, work, { grow: 1.5, width: 1.25, color: mixColors(palette.background, own, 0.75) });
  }
  context.setLineDash([]);
}

/** A ring around a work, or within it where it does not grow. */
function drawCircle(
  frame: Frame,
  work: number,
  { grow, width, color }: { readonly grow: number; readonly width: number; readonly color: string },
): void {
  const { context, projection } = frame;
  const { x, y } = pointOf(frame, work);
  const radius = Math.max(2, radiusOf(frame, work)) + (grow === 0 ? -width / 2 : grow);
  if (x < -radius || y < -radius || x > projection.width + radius || y > projection.height + radius) return;
  context.lineWidth = width;
  context.strokeStyle = color;
  context.beginPath();
  context.arc(x, y, Math.max(0.5, radius), 0, 2 * Math.PI);
  context.stroke();
}

/** Pixels from the middle of a survey to the corners of its diamond. */
export function diamondReach({ most }: RadiusRange): number {
  return Math.max(8, 1.5 * most);
}

/** The survey: a diamond around its dot. */
function drawDiamond(frame: Frame, work: number): void {
  const { scene, context } = frame;
  if (scene.appearance.shown[work] !== true) return;
  const { x, y } = pointOf(frame, work);
  const reach = diamondReach(frame.radii);
  context.beginPath();
  context.moveTo(x, y - reach);
  context.lineTo(x + reach, y);
  context.lineTo(x, y + reach);
  context.lineTo(x - reach, y);
  context.closePath();
  context.lineWidth = 2;
  context.strokeStyle = scene.palette.text;
  context.stroke();
}
