/** A range of bars, both included, by position. */
export type BarRange = readonly [number, number];

/** What a drag over bars does: draws a new range, moves an end of the chosen one, or moves it whole. */
export type Drag =
  | { readonly kind: 'draw'; readonly from: number }
  | { readonly kind: 'end'; readonly other: number }
  | { readonly kind: 'move'; readonly grabbed: number; readonly range: BarRange };

/** Where a pointer went down. */
export interface DragStart {
  /** In bars from the left; 2.5 is the middle of the third. */
  readonly at: number;
  readonly chosen: BarRange | undefined;
  /** How near to an end, in bars, grasps it. */
  readonly reach: number;
}

/** What a drag that begins there does. */
export function beginDrag({ at, chosen, reach }: DragStart): Drag {
  const bar = Math.floor(at);
  if (chosen === undefined) return { kind: 'draw', from: bar };
  const [from, to] = chosen;
  const [toFirst, toLast] = [Math.abs(at - from), Math.abs(at - to - 1)];
  if (Math.min(toFirst, toLast) <= reach) return { kind: 'end', other: toFirst < toLast ? to : from };
  return bar > from && bar < to ? { kind: 'move', grabbed: bar, range: chosen } : { kind: 'draw', from: bar };
}

/** The range once the pointer stands on a bar of so many. */
export function dragTo(drag: Drag, bar: number, count: number): BarRange {
  const on = clamp(bar, 0, count - 1);
  if (drag.kind !== 'move') {
    const other = drag.kind === 'draw' ? drag.from : drag.other;
    return [Math.min(other, on), Math.max(other, on)];
  }
  const [from, to] = drag.range;
  const by = clamp(on - drag.grabbed, -from, count - 1 - to);
  return [from + by, to + by];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
