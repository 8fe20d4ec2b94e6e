import type { Region } from '../../src/model/layout.js';
import { shortened } from '../../src/model/text/shortened.js';
import { mixColors, withOpacity } from '../encoding/mix-colors.js';
import { countOfAll } from '../text/wording.js';
import type { PartCount } from './layout-parts.js';
import { type Box, createOccupancy, type Occupancy } from './occupancy.js';
import { countOf, drawHaloText, type Frame, isFocused, type Scene, stageFont, stepBack } from './scene.js';

const LONGEST_NAME = 34;
/** What is left of a hull whose works step back. */
const FAINT = 0.3;
/** What many names begin with, dropped first where space is short. */
const GENERIC =
  /^(?:the )?(?:(?:acm|ieee|international|european) )*(?:journal|transactions|conference|proceedings) (?:of|on) (?:the )?/i;

/** The soft hulls of venues and pools, under the works; faint where their works step back. Communities have a name only. */
export function drawHulls({ context, scene, projection }: Frame): void {
  const inFocus = regionsInFocus(scene);
  for (const region of scene.layout.regions ?? []) {
    if (isCommunity(region, scene.view) || !isInSight(region, projection)) continue;
    const color = scene.groupColors.get(region.key) ?? scene.palette.other;
    const share = inFocus.has(region) ? 1 : FAINT;
    const [x, y] = [projection.x(region.x), projection.y(region.y)];
    const [width, height] = [region.width * projection.scale, region.height * projection.scale];
    context.beginPath();
    if (region.shape === 'disc') context.arc(x, y, width / 2, 0, 2 * Math.PI);
    else context.roundRect(x - width / 2, y - height / 2, width, height, 10);
    if (region.shape === 'disc') {
      context.fillStyle = withOpacity(color, 0.09 * share);
      context.fill();
    }
    context.lineWidth = 1;
    context.strokeStyle = withOpacity(color, (region.shape === 'disc' ? 0.32 : 0.4) * share);
    context.setLineDash(region.shape === 'disc' ? [] : [2, 4]);
    context.stroke();
    context.setLineDash([]);
  }
}

/** Pixels per unit below which works stand so close that nothing can be read under them. */
const DENSE = 3.5;

/** Whether names of communities must stand on the works to be read, not under them. */
export function namesLieAbove({ projection, scene }: Pick<Frame, 'projection' | 'scene'>): boolean {
  return scene.view.shows === 'density' || projection.scale < DENSE;
}

/** Heights of a line by which the name of a community may move up or down, where another lies. */
const NAME_SHIFTS = [0, -1.6, 1.6, -3.2, 3.2];

/** The names of communities, large and faint under the works, or with a halo on them. */
export function drawCommunityNames(frame: Frame, occupancy: Occupancy): void {
  const { context, scene, projection } = frame;
  const focused = isFocused(scene);
  const dense = namesLieAbove(frame);
  // While some works step back the names do, too: they keep no space from labels, only from each other.
  const places = focused ? createOccupancy(projection.width, projection.height) : occupancy;
  for (const region of bySize(scene.layout.regions ?? [])) {
    if (!isCommunity(region, scene.view)) continue;
    const size = Math.max(13, Math.min(dense ? 17 : 24, (region.width * projection.scale) / 9));
    context.font = stageFont(size, 650);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const text = fittingName(
      context,
      region.label,
      nameRoom(region, projection.scale, projection.width - frame.covered),
    );
    const half = context.measureText(text).width / 2;
    const x = withinSight(projection.x(region.x), half, projection.width - frame.covered);
    const boxes = NAME_SHIFTS.map((shift) => {
      const middle = projection.y(region.y) + shift * size;
      return { left: x - half, right: x + half, top: middle - size * 0.7, bottom: middle + size * 0.7 };
    });
    const box = boxes.find((each) => places.isFree(each));
    if (box === undefined) continue;
    places.take(box);
    const y = (box.top + box.bottom) / 2;
    const own = scene.groupColors.get(region.key) ?? scene.palette.secondary;
    if (dense) {
      if (!focused) drawHaloText(frame, text, { x, y, color: mixColors(own, scene.palette.text, 0.5) });
      continue;
    }
    context.fillStyle = withOpacity(mixColors(own, scene.palette.text, 0.2), focused ? 0.14 : 0.5);
    context.fillText(text, x, y);
  }
}

/** Pixels that the name of a community may take across: hardly more than its works, and no more than the stage. */
function nameRoom({ width }: Region, scale: number, free: number): number {
  return Math.min(free - 12, Math.max(140, 1.3 * width * scale));
}

/** As much of a name as has room. */
function fittingName(context: Frame['context'], label: string, room: number): string {
  const names = [LONGEST_NAME, 26, 20].map((length) => shortened(label, length));
  return names.find((name) => context.measureText(name).width <= room) ?? shortened(label, 13);
}

/** The regions that hold a work in focus; while nothing is looked at, those with a work that passes the filters. */
function regionsInFocus(scene: Scene): ReadonlySet<Region> {
  const { layout, parts, emphasis, appearance, index } = scene;
  const regions = layout.regions ?? [];
  const looked =
    emphasis?.fades === true ? emphasis.works : appearance.focused ? index.path.works : undefined;
  const holding =
    looked === undefined ? undefined : new Set(Array.from(looked, (work) => parts.regionOf[work]));
  return new Set(
    regions.filter((region, at) => {
      const { shown, all } = countOf(scene, region);
      return holding === undefined ? shown > 0 || all === 0 : holding.has(at);
    }),
  );
}

/**
 * The names of venues and pools: above their hulls, else below, on two lines or shortened where it is narrow. Of those
 * in focus, or of those that step back.
 */
export function drawRegionNames(frame: Frame, occupancy: Occupancy, which: 'in focus' | 'faded'): void {
  const { context, scene, projection } = frame;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const inFocus = regionsInFocus(scene);
  for (const region of bySize(scene.layout.regions ?? [])) {
    if (isCommunity(region, scene.view) || !isInSight(region, projection)) continue;
    if (inFocus.has(region) !== (which === 'in focus')) continue;
    const large = region.count > 4 || region.shape === 'box';
    const size = large ? 13 : 11;
    context.font = stageFont(size, large ? 600 : 500);
    const place = freePlace(frame, occupancy, { region, lineHeight: size + 2 });
    if (place === undefined) continue;
    occupancy.take(place.box);
    const own = scene.groupColors.get(region.key) ?? scene.palette.secondary;
    const full = mixColors(own, scene.palette.text, 0.3);
    const color = which === 'faded' ? stepBack(full, scene.palette) : full;
    place.lines.forEach((line, row) => {
      drawHaloText(frame, line, {
        x: (place.box.left + place.box.right) / 2,
        y: place.box.top + (row + 0.5) * (size + 2),
        color,
      });
    });
  }
}

function freePlace(
  { context, projection, scene, covered }: Frame,
  occupancy: Occupancy,
  { region, lineHeight }: { readonly region: Region; readonly lineHeight: number },
): { readonly lines: readonly string[]; readonly box: Box } | undefined {
  const reach = (region.height * projection.scale) / 2;
  const centre = { x: projection.x(region.x), y: projection.y(region.y) };
  const wide =
    context.measureText(shortened(region.label, LONGEST_NAME)).width > 1.3 * region.width * projection.scale;
  for (const lines of wordings(region.label, countOf(scene, region), wide)) {
    const half = Math.max(...lines.map((line) => context.measureText(line).width)) / 2;
    const height = lines.length * lineHeight;
    const x = withinSight(centre.x, half, projection.width - covered);
    for (const top of [centre.y - reach - height + 3, centre.y + reach - 3]) {
      const box = { left: x - half, right: x + half, top, bottom: top + height };
      if (occupancy.isFree(box)) return { lines, box };
    }
  }
  return undefined;
}

/** Moves a text that the edge would cut inwards, as long as its region is in sight. */
function withinSight(x: number, half: number, width: number): number {
  if (x < 0 || x > width) return x;
  return Math.min(Math.max(x, half + 6), Math.max(half + 6, width - half - 6));
}

/** A name in full with its count, on two lines, and ever shorter. */
function wordings(label: string, { shown, all }: PartCount, wide: boolean): readonly (readonly string[])[] {
  const full = shortened(label, LONGEST_NAME);
  const two = onTwoLines(full);
  return [
    ...(wide && two !== undefined
      ? [two, [full]]
      : [[shown === 0 ? full : `${full}  ${countOfAll(shown, all)}`], [full]]),
    ...[20, 13].map((length) => [shortened(label.replace(GENERIC, ''), length)]),
  ];
}

function onTwoLines(text: string): readonly string[] | undefined {
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const [at] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return at === undefined ? undefined : [text.slice(0, at), text.slice(at + 1)];
}

/** Whether a region, its name included, reaches into the stage. */
function isInSight(region: Region, { x, y, scale, width, height }: Frame['projection']): boolean {
  const margin = 40;
  const [reachX, reachY] = [(region.width * scale) / 2 + margin, (region.height * scale) / 2 + margin];
  const [px, py] = [x(region.x), y(region.y)];
  return px > -reachX && py > -reachY && px < width + reachX && py < height + reachY;
}

function bySize(regions: readonly Region[]): Region[] {
  return [...regions].sort((a, b) => b.count - a.count);
}

function isCommunity({ shape }: Region, { layout }: Scene['view']): boolean {
  return layout === 'force' && shape === 'disc';
}
