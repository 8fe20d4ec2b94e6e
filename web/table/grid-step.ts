/** A cell of a grid; row -1 is the row of headers. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Extent of a grid. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows of one page. */
  readonly page: number;
}

const STEPS: ReadonlyMap<string, (cell: Cell, size: GridSize) => Cell> = new Map([
  ['ArrowUp', ({ row, column }) => ({ row: row - 1, column })],
  ['ArrowDown', ({ row, column }) => ({ row: row + 1, column })],
  ['ArrowLeft', ({ row, column }) => ({ row, column: column - 1 })],
  ['ArrowRight', ({ row, column }) => ({ row, column: column + 1 })],
  ['PageUp', ({ row, column }, { page }) => ({ row: Math.max(Math.min(0, row), row - page), column })],
  ['PageDown', ({ row, column }, { page }) => ({ row: row + page, column })],
  ['Home', ({ column }) => ({ row: 0, column })],
  ['End', ({ column }, { rows }) => ({ row: rows - 1, column })],
]);

/** The cell that a key leads to, within the grid; undefined for keys that lead nowhere. */
export function gridStep(key: string, from: Cell, size: GridSize): Cell | undefined {
  const step = STEPS.get(key);
  return step === undefined ? undefined : withinGrid(step(from, size), size);
}

/** The nearest cell that the grid has. */
export function withinGrid({ row, column }: Cell, { rows, columns }: GridSize): Cell {
  return {
    row: Math.min(Math.max(-1, row), rows - 1),
    column: Math.min(Math.max(0, column), columns - 1),
  };
}
