/** A list of rows of one height behind an opening that scrolls; all lengths in pixels. */
export interface Scrolled {
  readonly scrollTop: number;
  /** Height of the opening. */
  readonly height: number;
  readonly rowHeight: number;
  /** How many rows there are. */
  readonly count: number;
}

const OVERSCAN = 4;

/** The rows to draw: those in sight and a few around them; `end` is not drawn. */
export function rowWindow({ scrollTop, height, rowHeight, count }: Scrolled): {
  readonly start: number;
  readonly end: number;
} {
  const last = Math.max(0, count * rowHeight - height);
  const top = Math.min(Math.max(0, scrollTop), last);
  return {
    start: Math.max(0, Math.floor(top / rowHeight) - OVERSCAN),
    end: Math.min(count, Math.ceil((top + height) / rowHeight) + OVERSCAN),
  };
}

/** Where to scroll so that a row is in full sight: nowhere if it is, to the edge for a neighbour, else to the middle. */
export function scrolledTo(row: number, { scrollTop, height, rowHeight, count }: Scrolled): number {
  const top = row * rowHeight;
  const bottom = top + rowHeight;
  const last = Math.max(0, count * rowHeight - height);
  if (top >= scrollTop && bottom <= scrollTop + height) return scrollTop;
  if (top < scrollTop && top >= scrollTop - 2 * rowHeight) return top;
  if (bottom > scrollTop + height && bottom <= scrollTop + height + 2 * rowHeight) return bottom - height;
  return Math.min(last, Math.max(0, top - (height - rowHeight) / 2));
}
