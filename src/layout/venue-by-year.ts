import type { Band, Layout } from '../model/layout.js';
import { layoutDeclaration } from '../model/layout.js';
import { type LayoutAlgorithm, type LayoutInput, PITCH } from './contract.js';
import { gridOf } from './grid.js';
import { byImportance, groupByVenue } from './groups.js';
import { yearColumns } from './year-columns.js';

const DEFAULTS = {
  /** Free space between two rows, and between two columns. */
  gap: 1.2,
};

/** Rows by venue, most works first, columns by year; the works of a cell in a small grid. */
export const venueByYear = {
  ...layoutDeclaration('venueByYear'),
  compute: placeVenueByYear,
} satisfies LayoutAlgorithm;

function placeVenueByYear(input: LayoutInput): Layout {
  const columns = yearColumns(input);
  const columnOf = new Map(columns.flatMap(({ members }, index) => members.map((member) => [member, index])));
  const rows = rowsOf(input).map((row) => ({
    ...row,
    cells: columns.map((_, index) =>
      row.members.filter((member) => columnOf.get(member) === index).sort(byImportance(input.importance)),
    ),
  }));
  const across = columns.map((_, index) =>
    Math.max(1, ...rows.map(({ cells }) => Math.ceil(Math.sqrt(cells[index]?.length ?? 0)))),
  );
  const columnBands = bandsAlong(columns, (index) => (across[index] ?? 1) * PITCH);
  const down = rows.map(({ cells }) =>
    Math.max(1, ...cells.map((cell, index) => Math.ceil(cell.length / (across[index] ?? 1)))),
  );
  const rowBands = bandsAlong(rows, (index) => (down[index] ?? 1) * PITCH).map(
    (band): Band => ({ ...band, from: 0 - band.to, to: 0 - band.from }),
  );
  const x = new Array<number>(input.year.length).fill(0);
  const y = new Array<number>(input.year.length).fill(0);
  for (const [rowIndex, { cells }] of rows.entries()) {
    for (const [columnIndex, cell] of cells.entries()) {
      const grid = gridOf(cell.length, across[columnIndex] ?? 1);
      for (const [rank, position] of cell.entries()) {
        x[position] = middle(columnBands[columnIndex]) + (grid.offsets[rank]?.x ?? 0);
        y[position] = middle(rowBands[rowIndex]) + (grid.offsets[rank]?.y ?? 0);
      }
    }
  }
  return { x, y, columns: columnBands, rows: rowBands };
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly members: readonly number[];
}

function rowsOf(input: LayoutInput): Row[] {
  const { groups, single, unknown } = groupByVenue(input);
  return [
    ...groups,
    { key: 'single-works', label: 'Venues with one work', members: single },
    { key: 'no-venue', label: 'Venue unknown', members: unknown },
  ].filter(({ members }) => members.length > 0);
}

function bandsAlong(entries: readonly Row[], extent: (index: number) => number): Band[] {
  let from = 0;
  return entries.map(({ key, label, members }, index) => {
    const band = { key, label, count: members.length, from, to: from + extent(index) };
    from = band.to + DEFAULTS.gap;
    return band;
  });
}

function middle(band: Band | undefined): number {
  return band === undefined ? 0 : (band.from + band.to) / 2;
}
