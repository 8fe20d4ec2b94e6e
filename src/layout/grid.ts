import { PITCH } from './contract.js';

/** A point relative to the centre of its group. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

/** A grid of `count` cells, filled row by row from the top left, centred on the origin. */
export interface Grid {
  readonly offsets: readonly Offset[];
  readonly width: number;
  readonly height: number;
}

/** Places `count` works in rows of at most `columns`, one pitch apart. */
export function gridOf(count: number, columns: number): Grid {
  const across = Math.max(1, Math.min(columns, count));
  const down = Math.max(1, Math.ceil(count / across));
  const width = across * PITCH;
  const height = down * PITCH;
  const offsets = Array.from({ length: count }, (_, index) => ({
    x: ((index % across) + 0.5) * PITCH - width / 2,
    y: height / 2 - (Math.floor(index / across) + 0.5) * PITCH,
  }));
  return { offsets, width, height };
}
