import type { Surface } from '../drawing/scene.js';
import type { LegendSign } from './legend.js';

const RADIUS = 5;

/** The sign of a line of the legend, around a point. */
export function drawSign(surface: Surface, sign: LegendSign, [x, y]: readonly [x: number, y: number]): void {
  if (sign.kind === 'none') return;
  surface.beginPath();
  if (sign.kind === 'diamond') {
    surface.moveTo(x, y - RADIUS);
    surface.lineTo(x + RADIUS, y);
    surface.lineTo(x, y + RADIUS);
    surface.lineTo(x - RADIUS, y);
    surface.closePath();
  } else surface.arc(x, y, radiusOf(sign), 0, 2 * Math.PI);
  surface.fillStyle = sign.color;
  surface.strokeStyle = sign.color;
  surface.lineWidth = sign.kind === 'ring' ? 2 : 1.5;
  surface.setLineDash(sign.kind === 'dashed' ? [2.5, 2.5] : []);
  if (sign.kind === 'dot' || sign.kind === 'disc') surface.fill();
  else surface.stroke();
  surface.setLineDash([]);
}

function radiusOf(sign: LegendSign): number {
  if (sign.kind === 'disc') return sign.radius;
  return sign.kind === 'dot' ? RADIUS : RADIUS - 1;
}
