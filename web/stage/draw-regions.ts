import type { Region } from '../../src/model/layout.js';
import { mixColors, withOpacity } from '../palette.js';
import { shortened } from '../wording.js';
import type { Occupancy } from './occupancy.js';
import type { Frame } from './scene.js';
import { drawHaloText, stageFont } from './scene.js';

const LONGEST_NAME = 34;

/** The soft hulls of venues and pools, under the works. Communities have a name only. */
export function drawHulls({ context, scene, projection }: Frame): void {
  for (const region of scene.layout.regions ?? []) {
    if (isCommunity(region, scene.view.id)) continue;
    const color = scene.groupColors.get(region.key);
    const [x, y] = [projection.x(region.x), projection.y(region.y)];
    const [width, height] = [region.width * projection.scale, region.height * projection.scale];
    context.beginPath();
    if (region.shape === 'disc') context.arc(x, y, width / 2, 0, 2 * Math.PI);
    else context.roundRect(x - width / 2, y - height / 2, width, height, 10);
    if (region.shape === 'disc') {
      context.fillStyle = withOpacity(color ?? scene.palette.other, 0.09);
      context.fill();
    }
    context.lineWidth = 1;
    context.strokeStyle = withOpacity(color ?? scene.palette.other, region.shape === 'disc' ? 0.32 : 0.4);
    context.setLineDash(region.shape === 'disc' ? [] : [2, 4]);
    context.stroke();
    context.setLineDash([]);
  }
}

/** The names of communities, large and faint, under the works. */
export function drawCommunityNames({ context, scene, projection }: Frame, occupancy: Occupancy): void {
  for (const region of bySize(scene.layout.regions ?? [])) {
    if (!isCommunity(region, scene.view.id)) continue;
    const size = Math.max(13, Math.min(24, (region.width * projection.scale) / 9));
    const text = shortened(region.label, LONGEST_NAME);
    context.font = stageFont(size, 650);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const half = context.measureText(text).width / 2;
    const [x, y] = [projection.x(region.x), projection.y(region.y)];
    const box = { left: x - half, right: x + half, top: y - size * 0.7, bottom: y + size * 0.7 };
    if (!occupancy.isFree(box)) continue;
    occupancy.take(box);
    const color = scene.groupColors.get(region.key) ?? scene.palette.secondary;
    context.fillStyle = withOpacity(mixColors(color, scene.palette.text, 0.2), 0.5);
    context.fillText(text, x, y);
  }
}

/** The names of venues and pools, above their hulls where there is space, else below or shortened. */
export function drawRegionNames(frame: Frame, occupancy: Occupancy): void {
  const { context, scene, projection } = frame;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const region of bySize(scene.layout.regions ?? [])) {
    if (isCommunity(region, scene.view.id)) continue;
    const { palette } = scene;
    const size = region.count > 9 || region.shape === 'box' ? 13 : 12;
    context.font = stageFont(size, 600);
    const x = projection.x(region.x);
    const reach = (region.height * projection.scale) / 2 + size * 0.62 + 1;
    const color = mixColors(scene.groupColors.get(region.key) ?? palette.secondary, palette.text, 0.3);
    const wording = wordings(region);
    const place = wording
      .flatMap((text) => [-reach, reach].map((offset) => ({ text, y: projection.y(region.y) + offset })))
      .find(({ text, y }) => {
        const half = context.measureText(text).width / 2 + 2;
        return occupancy.isFree({ left: x - half, right: x + half, top: y - 8, bottom: y + 8 });
      });
    if (place === undefined) continue;
    const half = context.measureText(place.text).width / 2;
    occupancy.take({ left: x - half, right: x + half, top: place.y - 8, bottom: place.y + 8 });
    drawHaloText(frame, place.text, { x, y: place.y, color });
  }
}

/** A name in full with its count, and ever shorter. */
function wordings({ label, count }: Region): readonly string[] {
  const full = shortened(label, LONGEST_NAME);
  return [`${full}  ${count}`, full, ...[22, 14, 9].map((length) => shortened(label, length))];
}

function bySize(regions: readonly Region[]): Region[] {
  return [...regions].sort((a, b) => b.count - a.count);
}

function isCommunity({ shape }: Region, view: string): boolean {
  return view === 'citations' && shape === 'disc';
}
