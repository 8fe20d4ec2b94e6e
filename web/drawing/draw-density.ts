import type { Frame } from './scene.js';

/** How dense works lie, in the view that shows it; behind what is looked at it steps back. */
export function drawDensity({ context, scene, projection }: Frame): void {
  for (const { fill, rings } of scene.density()) {
    context.beginPath();
    for (const ring of rings) {
      for (const [at, [x, y]] of ring.entries()) {
        const [px, py] = [projection.x(x), projection.y(y)];
        if (at === 0) context.moveTo(px, py);
        else context.lineTo(px, py);
      }
      context.closePath();
    }
    context.fillStyle = fill;
    context.fill();
  }
}
