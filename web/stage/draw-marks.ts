import { mixColors } from '../palette.js';
import type { Frame } from './scene.js';

const SMALLEST_DASHED = 4.5;

/** The marks on works: survey, inferred, matched by the search, under the pointer, selected. */
export function drawMarks(frame: Frame): void {
  const { scene, positions, projection, context } = frame;
  const { nodes } = scene.index.document;
  const { palette, appearance } = scene;
  const circle = (work: number, grow: number) => {
    const radius = Math.max(2, (appearance.radii[work] ?? 0) * projection.scale) + grow;
    context.beginPath();
    context.arc(
      projection.x(positions.x[work] ?? 0),
      projection.y(positions.y[work] ?? 0),
      radius,
      0,
      2 * Math.PI,
    );
  };
  context.lineWidth = 1.25;
  context.setLineDash([2.5, 2.5]);
  for (let work = 0; work < scene.index.size; work += 1) {
    const inferred = nodes.yearFrom[work] === 'doi-structure' || nodes.venueFrom[work] === 'doi-structure';
    if (!inferred || appearance.shown[work] !== true) continue;
    if ((appearance.radii[work] ?? 0) * projection.scale < SMALLEST_DASHED) continue;
    const color = appearance.colors[work] ?? palette.other;
    context.strokeStyle = mixColors(palette.background, color, 0.75);
    circle(work, 1.5);
    context.stroke();
  }
  context.setLineDash([]);
  for (const seed of scene.index.seeds) drawDiamond(frame, seed);
  context.lineWidth = 2;
  context.strokeStyle = palette.text;
  for (const work of scene.matches) {
    if (appearance.shown[work] !== true) continue;
    circle(work, 3);
    context.stroke();
  }
  for (const [work, width] of [
    [scene.hovered, 1.5],
    [scene.selected, 3],
  ] as const) {
    if (work === null) continue;
    context.lineWidth = width;
    context.strokeStyle = palette.accent;
    circle(work, 3.5);
    context.stroke();
  }
}

/** The survey: a diamond around its dot. */
function drawDiamond({ scene, positions, projection, context }: Frame, work: number): void {
  if (scene.appearance.shown[work] !== true) return;
  const [x, y] = [projection.x(positions.x[work] ?? 0), projection.y(positions.y[work] ?? 0)];
  const reach = Math.max(8, projection.scale * 1.5);
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
