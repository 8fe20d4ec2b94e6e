/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is taken on a surface, so that texts never lie on each other. */
export interface Occupancy {
  /** Whether nothing touches the box. */
  readonly isFree: (box: Box) => boolean;
  readonly take: (box: Box) => void;
}

const DEFAULTS = {
  /** Pixels of a cell: boxes are told apart this finely. */
  cell: 3,
  /** Pixels around the surface in which boxes are kept apart, too. */
  margin: 240,
};

/** An empty surface of a size in pixels. What lies far outside it is always free. */
export function createOccupancy(width: number, height: number): Occupancy {
  const { cell, margin } = DEFAULTS;
  const columns = Math.ceil((width + 2 * margin) / cell);
  const rows = Math.ceil((height + 2 * margin) / cell);
  const taken = new Uint8Array(columns * rows);
  const at = (value: number, most: number) =>
    Math.min(Math.max(Math.round((value + margin) / cell), 0), most);
  const cellsOf = (box: Box) => {
    const [left, top] = [at(box.left, columns), at(box.top, rows)];
    // A box between two lines of the grid still takes one cell.
    const right = Math.min(Math.max(at(box.right, columns), left + 1), columns);
    const bottom = Math.min(Math.max(at(box.bottom, rows), top + 1), rows);
    return { left, top, right, bottom };
  };
  return {
    isFree: (box) => {
      const { left, top, right, bottom } = cellsOf(box);
      for (let row = top; row < bottom; row += 1)
        for (let place = row * columns + left; place < row * columns + right; place += 1)
          if (taken[place] === 1) return false;
      return true;
    },
    take: (box) => {
      const { left, top, right, bottom } = cellsOf(box);
      for (let row = top; row < bottom; row += 1) taken.fill(1, row * columns + left, row * columns + right);
    },
  };
}
