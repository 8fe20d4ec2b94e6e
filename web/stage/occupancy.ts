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

const CELL = 64;

/** An empty surface; each question looks only at the cells that the box touches. */
export function createOccupancy(): Occupancy {
  const cells = new Map<string, Box[]>();
  return {
    isFree: (box) => {
      for (const key of cellsOf(box)) {
        if (cells.get(key)?.some((taken) => overlap(taken, box)) === true) return false;
      }
      return true;
    },
    take: (box) => {
      for (const key of cellsOf(box)) {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [box]);
        else cell.push(box);
      }
    },
  };
}

function* cellsOf({ left, top, right, bottom }: Box): Generator<string> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1)
      yield `${column}:${row}`;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
