import { NO_KEY } from '../document/work-groups.js';
import { ASIDE_SCALE } from '../views/view-layout.js';
import type { Box, Occupancy } from './occupancy.js';
import {
  drawHaloText,
  type Frame,
  isFocused,
  isInFocus,
  pointOf,
  radiusOf,
  type Scene,
  stageFont,
} from './scene.js';

const DEFAULTS = {
  /** Works whose labels are tried in a frame. */
  candidates: 500,
  /** Pixels of the stage for each label. */
  area: 14_000,
  /** Share of all works from which a community has two leaders: works named before lesser ones take their space. */
  large: 0.04,
  /** Pixels by which the name of a leader may stand off, where nothing is free beside it. */
  standOff: [0, 11, 22, 34],
  /** Pixels to themselves from which works that stand at the side are labelled. */
  asideFrom: 8,
};

/** Keeps the space of works free of texts; those that step back give theirs away. O(V). */
export function takeWorks(frame: Frame, occupancy: Occupancy): void {
  const { scene, projection } = frame;
  for (let work = 0; work < scene.index.size; work += 1) {
    if (!isInFocus(scene, work) && !scene.matches.has(work)) continue;
    const reach = Math.max(1.5, radiusOf(frame, work) * 0.9);
    const { x, y } = pointOf(frame, work);
    if (x < -reach || y < -reach || x > projection.width + reach || y > projection.height + reach) continue;
    occupancy.take({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
  }
}

/**
 * The names of the selected work and of both ends of a path, where they have none yet: on a plate where no space is
 * free. Gives all works that are named now.
 */
export function drawOwedLabels(
  frame: Frame,
  occupancy: Occupancy,
  written: ReadonlySet<number>,
): ReadonlySet<number> {
  const { scene, context } = frame;
  context.font = stageFont(12, 600);
  context.textBaseline = 'middle';
  const owed = scene.owed.filter((work) => !written.has(work) && isInSight(frame, work));
  return new Set([...written, ...owed.filter((work) => drawLabel(frame, occupancy, { work, how: 'owed' }))]);
}

/** Names beside works that have none yet, the most important first, only where nothing lies. */
export function drawLabels(frame: Frame, occupancy: Occupancy, written: ReadonlySet<number>): void {
  const { scene, context } = frame;
  const { index } = scene;
  context.font = stageFont(12);
  context.textBaseline = 'middle';
  const most = (frame.projection.width * frame.projection.height) / DEFAULTS.area;
  const done = new Set(written);
  let tried = 0;
  let count = written.size;
  for (const works of [scene.matches, index.seeds, candidatesOf(scene)])
    for (const work of works) {
      if (count >= most || tried >= DEFAULTS.candidates) return;
      if (done.has(work) || !isWanted(frame, work)) continue;
      done.add(work);
      tried += 1;
      if (drawLabel(frame, occupancy, { work, how: 'if free' })) count += 1;
    }
}

/** The works that may be labelled, the most important first: of a few looked at only those. */
function candidatesOf({ index, emphasis }: Scene): readonly number[] {
  if (emphasis?.fades !== true || emphasis.works.size * 20 > index.size) return index.byImportance();
  const rank = index.importanceRank();
  return [...emphasis.works].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
}

/**
 * Writes the names of the works that lead where citations are drawn, before lesser works take their space;
 * gives the works named.
 */
export function drawLeaderLabels(frame: Frame, occupancy: Occupancy): ReadonlySet<number> {
  const { scene, context } = frame;
  if (scene.matches.size > 0) return new Set();
  context.font = stageFont(12, 600);
  context.textBaseline = 'middle';
  const leaders = leadersOf(frame);
  return new Set(leaders.filter((work) => drawLabel(frame, occupancy, { work, how: 'leading' })));
}

/**
 * The works of the main path on its view; where all citations are drawn and nothing is looked at, the most cited works in
 * sight of each community, the most important first. O(V).
 */
function leadersOf(frame: Frame): number[] {
  const { view, index, appearance } = frame.scene;
  if (view.citationsAtRest === 'main-path')
    return [...index.path.works].filter((work) => isWanted(frame, work));
  if (view.layout !== 'force' || isFocused(frame.scene)) return [];
  const { inDegree } = index.document.nodes;
  const { codes, counts, codeOf } = index.groups('community');
  const wanted = Int32Array.from(counts, (count) => (count > DEFAULTS.large * index.size ? 2 : 1));
  const leaders: number[] = [];
  let open = wanted.length - (codeOf.has(NO_KEY) ? 1 : 0);
  for (const work of index.byImportance()) {
    const code = Number(codes[work]);
    if (open === 0 || Number(inDegree[work]) === 0) break;
    if (wanted[code] === 0 || code === codeOf.get(NO_KEY)) continue;
    if (appearance.shown[work] !== true || !isInSight(frame, work)) continue;
    leaders.push(work);
    wanted[code] = Number(wanted[code]) - 1;
    if (wanted[code] === 0) open -= 1;
  }
  return leaders;
}

function isWanted(frame: Frame, work: number): boolean {
  const { scene } = frame;
  const isMatch = scene.matches.has(work) && scene.appearance.shown[work] === true;
  if (!isInFocus(scene, work) && !isMatch) return false;
  const smallest = isFocused(scene) || isMatch ? 0 : labelledFrom(scene, work);
  return spaceOf(frame, work) >= smallest && isInSight(frame, work);
}

function isInSight(frame: Frame, work: number): boolean {
  const { width, height } = frame.projection;
  const { x, y } = pointOf(frame, work);
  return x > 0 && y > 0 && x < width && y < height;
}

/** Pixels that a work has to itself: the larger it is the earlier it is named. */
function spaceOf({ scene, projection }: Frame, work: number): number {
  const space = projection.scale * (0.38 + 0.62 * Number(scene.appearance.sizes[work]));
  return scene.aside.has(work) ? space * ASIDE_SCALE : space;
}

/** Works at the side have names only where the camera is near. */
function labelledFrom({ view, aside }: Scene, work: number): number {
  return aside.has(work) ? Math.max(view.labelledFrom, DEFAULTS.asideFrom) : view.labelledFrom;
}

/** What a name may do to stand: nothing, stand off a little, or lie on a plate over others. */
type Urgency = 'if free' | 'leading' | 'owed';

function drawLabel(
  frame: Frame,
  occupancy: Occupancy,
  { work, how }: { readonly work: number; readonly how: Urgency },
): boolean {
  const { scene, projection, context, covered } = frame;
  const free = { width: projection.width - covered, height: projection.height };
  const text = scene.labels(work);
  if (text === '') return false;
  const width = context.measureText(text).width;
  const at = pointOf(frame, work);
  const isSeed = scene.index.document.nodes.isSeed[work] === true;
  const radius = radiusOf(frame, work);
  const reach = (isSeed ? Math.max(8, 1.5 * radius) : Math.max(2, radius)) + (how === 'owed' ? 7 : 4);
  const steps = how === 'leading' ? DEFAULTS.standOff : [0];
  const places = steps.flatMap((step) => placesAround(at, reach + step, width));
  const place = places.find((box) => isInside(box, free) && occupancy.isFree(box));
  const box = place ?? (how === 'owed' ? plateAmong(places, free) : undefined);
  if (box === undefined) return false;
  occupancy.take(box);
  context.textAlign = 'left';
  if (place === undefined) {
    context.fillStyle = scene.palette.surface;
    context.beginPath();
    context.roundRect(box.left - 3, box.top - 1, width + 6, box.bottom - box.top + 2, 4);
    context.fill();
  }
  drawHaloText(frame, text, { x: box.left, y: (box.top + box.bottom) / 2, color: scene.palette.text });
  return true;
}

function placesAround(at: { readonly x: number; readonly y: number }, reach: number, width: number): Box[] {
  const beside = { top: at.y - 8, bottom: at.y + 8 };
  const centred = { left: at.x - width / 2, right: at.x + width / 2 };
  return [
    { left: at.x + reach, right: at.x + reach + width, ...beside },
    { ...centred, top: at.y + reach - 2, bottom: at.y + reach + 14 },
    { ...centred, top: at.y - reach - 14, bottom: at.y - reach + 2 },
    { left: at.x - reach - width, right: at.x - reach, ...beside },
  ];
}

/** The first place within the stage; where a work lies in a corner, one that is moved inwards. */
function plateAmong(
  places: readonly Box[],
  { width, height }: Pick<Frame['projection'], 'width' | 'height'>,
): Box | undefined {
  const inside = places.find((box) => isInside(box, { width, height }));
  const [first] = places;
  if (inside !== undefined || first === undefined) return inside;
  const across = Math.max(3, Math.min(first.left, width - 3 - (first.right - first.left))) - first.left;
  const down = Math.max(1, Math.min(first.top, height - 47)) - first.top;
  return {
    left: first.left + across,
    right: first.right + across,
    top: first.top + down,
    bottom: first.bottom + down,
  };
}

function isInside(
  { left, right, top, bottom }: Box,
  { width, height }: Pick<Frame['projection'], 'width' | 'height'>,
): boolean {
  return left > 2 && right < width - 2 && top > 0 && bottom < height - 30;
}
