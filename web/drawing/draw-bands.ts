import type { Band, Layout } from '../../src/model/layout.js';
import { shortened } from '../../src/model/text/shortened.js';
import { mixColors, withOpacity } from '../encoding/mix-colors.js';
import { formatNumber } from '../text/wording.js';
import { footHeight } from '../views/views.js';
import type { Occupancy } from './occupancy.js';
import { countOf, drawHaloText, type Frame, type Surface, stageFont, stepBack } from './scene.js';

/** Columns and rows as faint stripes under the works. */
export function drawStripes({ context, scene, projection }: Frame): void {
  const { columns = [], rows = [] } = scene.layout;
  const { width, height } = projection;
  const lowest = rows.reduce((least, { from }) => Math.min(least, from), 0);
  const bottom = columns.length > 0 ? projection.y(lowest) + 2 : height;
  for (const { from, to } of columns) {
    const left = projection.x(from - 0.3);
    context.fillStyle = withOpacity(scene.palette.other, rows.length > 0 ? 0.045 : 0.075);
    context.fillRect(left, 0, projection.x(to + 0.3) - left, bottom);
  }
  context.fillStyle = withOpacity(scene.palette.other, 0.3);
  const thin = rows.some(({ from, to }) => (to - from) * projection.scale < 8);
  for (const { from } of thin ? [] : rows) context.fillRect(0, projection.y(from - 0.6), width, 0.5);
}

/** The years below and the counts of what passes the filters above the columns, within sight however far one has zoomed. */
export function drawColumnNames(frame: Frame, occupancy: Occupancy): void {
  const { scene, projection, context } = frame;
  const { columns = [] } = scene.layout;
  const bottom = projection.y(heightsOf(scene.layout).bottom);
  const below = Math.min(bottom + 16, projection.height - footHeight(projection.width) - 8);
  const strip = { left: 0, right: projection.width, top: below - 12, bottom: projection.height };
  const covers = columns.length > 0 && bottom > below;
  if (covers) {
    context.fillStyle = scene.palette.background;
    context.fillRect(strip.left, strip.top, strip.right, strip.bottom);
  }
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = stageFont(12, 500);
  const narrowest = columns.reduce((least, { from, to }) => Math.min(least, to - from), Infinity);
  const inFull = context.measureText('2000').width < narrowest * projection.scale + 8;
  for (const column of [...columns].sort((a, b) => roundness(b) - roundness(a))) {
    const x = (projection.x(column.from) + projection.x(column.to)) / 2;
    context.font = stageFont(12, 500);
    const room = (column.to - column.from) * projection.scale + 8;
    const fits = inFull && context.measureText(shortened(column.label, 20)).width < room;
    const text = shortened(fits ? column.label : shortYear(column.label), 20);
    // A count whose year found no space says nothing.
    if (!write(frame, occupancy, { text, x, y: below, color: scene.palette.secondary })) continue;
    const { shown } = countOf(scene, column);
    if (shown === 0) continue;
    const top = Math.max(projection.y(columnTop(scene.layout, column)) - 12, 12);
    context.font = stageFont(11, 600);
    const color = scene.palette.text;
    write(frame, occupancy, { text: formatNumber(shown), x, y: top, color });
  }
  if (covers) occupancy.take(strip);
}

/** The names and counts of the rows at the left edge. */
export function drawRowNames(frame: Frame, occupancy: Occupancy): void {
  const { scene, projection, context } = frame;
  const { rows = [], columns = [] } = scene.layout;
  const first = columns[0]?.from ?? 0;
  const right = Math.max(projection.x(first) - 14, Math.min(scene.view.insets.left, projection.width * 0.32));
  if (rows.length > 0 && projection.x(first) < right) {
    context.fillStyle = scene.palette.background;
    context.fillRect(0, 0, right + 6, projection.height);
  }
  for (const row of [...rows].sort((a, b) => b.count - a.count)) {
    const y = (projection.y(row.from) + projection.y(row.to)) / 2;
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.font = stageFont(11, 600);
    const { shown } = countOf(scene, row);
    const count = shown === 0 ? '' : formatNumber(shown);
    const countWidth = Math.max(18, context.measureText(count).width);
    const box = { left: 4, right, top: y - 6.5, bottom: y + 6.5 };
    if (!occupancy.isFree(box)) continue;
    occupancy.take(box);
    if (shown > 0) drawHaloText(frame, count, { x: right, y, color: scene.palette.text });
    context.font = stageFont(12, 500);
    const own = scene.groupColors.get(row.key);
    const full = own === undefined ? scene.palette.secondary : mixColors(own, scene.palette.text, 0.3);
    const color = shown === 0 ? stepBack(full, scene.palette) : full;
    drawHaloText(frame, fitting(context, row.label, right - countWidth - 14), {
      x: right - countWidth - 8,
      y,
      color,
    });
  }
}

function fitting(context: Surface, label: string, room: number): string {
  for (let length = 40; length > 4; length -= 1) {
    const text = shortened(label, length);
    if (context.measureText(text).width <= room) return text;
  }
  return '';
}

/** Writes a text where nothing lies, and says whether it did. */
function write(
  frame: Frame,
  occupancy: Occupancy,
  word: { readonly text: string; readonly x: number; readonly y: number; readonly color: string },
): boolean {
  const half = frame.context.measureText(word.text).width / 2 + 2;
  const box = { left: word.x - half, right: word.x + half, top: word.y - 7, bottom: word.y + 7 };
  if (!occupancy.isFree(box)) return false;
  occupancy.take(box);
  drawHaloText(frame, word.text, word);
  return true;
}

/** `2017` as `’17`; works without a year as scholars write it. */
function shortYear(label: string): string {
  if (/^\d{4}$/.test(label)) return `’${label.slice(2)}`;
  if (/^\d{4}s$/.test(label)) return `’${label.slice(2)}`;
  return label === 'no year' ? 'n.d.' : label;
}

/** Which years to write first where not all can be written: decades, lustres, even years. */
function roundness({ key }: Band): number {
  const year = Number(key);
  if (Number.isNaN(year)) return 3;
  return year % 10 === 0 ? 4 : year % 5 === 0 ? 2 : year % 2 === 0 ? 1 : 0;
}

interface Heights {
  readonly bottom: number;
  readonly top: number;
  /** Where the works of each column end. */
  readonly columns: ReadonlyMap<Band, number>;
}

const known = new WeakMap<Layout, Heights>();

/** Works are many and frames follow fast: a layout is measured once. */
function heightsOf(layout: Layout): Heights {
  const heights = known.get(layout) ?? measured(layout);
  known.set(layout, heights);
  return heights;
}

/** O(V log columns), as columns stand from left to right. */
function measured({ x, y, rows = [], columns = [] }: Layout): Heights {
  let [bottom, top] = [0, 0];
  for (const { from, to } of rows) [bottom, top] = [Math.min(bottom, from), Math.max(top, to)];
  const tops = new Float64Array(columns.length);
  for (let work = 0; work < x.length; work += 1) {
    const [px, py] = [x[work] ?? 0, y[work] ?? 0];
    if (rows.length === 0) [bottom, top] = [Math.min(bottom, py), Math.max(top, py)];
    let [low, high] = [0, columns.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((columns[middle]?.to ?? 0) < px) low = middle + 1;
      else high = middle;
    }
    if (low < columns.length) tops[low] = Math.max(tops[low] ?? 0, py + 1);
  }
  return { bottom, top, columns: new Map(columns.map((column, at) => [column, tops[at] ?? 0])) };
}

/** Where the works of a column end; with rows all columns end together. */
function columnTop(layout: Layout, column: Band): number {
  const { top, columns } = heightsOf(layout);
  return layout.rows === undefined ? (columns.get(column) ?? 0) : top;
}
