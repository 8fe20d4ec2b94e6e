import { paints } from '../encoding/appearance.js';
import { type Frame, isInFocus, pointOf, radiusOf, type Scene } from './scene.js';

/** Share of the radius that is a ring in the colour of the background, so that works beside each other stay apart. */
export const RING = 0.12;

/** What is left of works and citations that step back behind what is looked at. */
export const FADED = 0.16;

/** So many works looked at are drawn one by one over the faded rest; more are painted among it. */
const SHARP = 1500;

/** Works looked at that are too many to be drawn one by one: they are painted among the rest. */
export function paintedEmphasis({ emphasis }: Pick<Scene, 'emphasis'>): ReadonlySet<number> | undefined {
  return emphasis?.fades === true && emphasis.works.size > SHARP ? emphasis.works : undefined;
}

/** Works as discs, all of them: for pictures in files. O(V). */
export function drawWorks(frame: Frame): void {
  const { scene } = frame;
  const colors = paints(scene.appearance, scene.palette, (work) => isInFocus(scene, work));
  colors.forEach((color, work) => {
    drawWork(frame, work, color);
  });
}

/** The works looked at, sharply. */
export function drawWorksInEmphasis(frame: Frame): void {
  const { emphasis, appearance } = frame.scene;
  if (emphasis === null || !emphasis.fades || paintedEmphasis(frame.scene) !== undefined) return;
  for (const work of emphasis.works) drawWork(frame, work, appearance.colors[work] ?? '');
}

function drawWork(frame: Frame, work: number, color: string): void {
  const { context, scene, projection } = frame;
  const { x, y } = pointOf(frame, work);
  const radius = radiusOf(frame, work);
  if (x < -radius || y < -radius || x > projection.width + radius || y > projection.height + radius) return;
  const ring = radius * RING;
  if (ring > 0.4) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = scene.palette.background;
    context.fill();
  }
  context.beginPath();
  context.arc(x, y, radius - ring, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
}
