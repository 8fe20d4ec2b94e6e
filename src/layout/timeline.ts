import type { Band, Layout } from '../model/layout.js';
import { layoutDeclaration } from '../model/layout.js';
import { type LayoutAlgorithm, type LayoutInput, PITCH } from './contract.js';
import { byImportance, groupByVenue } from './groups.js';
import { type YearColumn, yearColumns } from './year-columns.js';

const DEFAULTS = {
  /** Width divided by height that the whole should have. */
  aspect: 1.5,
  /** Least free space between two columns. */
  gap: 1.2,
};

/**
 * Columns by year, older left; works stacked on the base line, the most important lowest, and among equals
 * those of one venue together. Every column is equally wide, so that its height tells its number of works.
 */
export const timeline = {
  ...layoutDeclaration('timeline'),
  compute: placeTimeline,
} satisfies LayoutAlgorithm;

function placeTimeline(input: LayoutInput): Layout {
  const columns = yearColumns(input);
  const { across, gap } = columnShape(columns);
  const order = stackOrder(input);
  const x = new Array<number>(input.year.length).fill(0);
  const y = new Array<number>(input.year.length).fill(0);
  const bands = columns.map(({ key, label, members }, index): Band => {
    const left = index * (across * PITCH + gap);
    for (const [rank, position] of [...members].sort(order).entries()) {
      x[position] = left + ((rank % across) + 0.5) * PITCH;
      y[position] = (Math.floor(rank / across) + 0.5) * PITCH;
    }
    return { key, label, count: members.length, from: left, to: left + across * PITCH };
  });
  return { x, y, columns: bands };
}

function stackOrder(input: LayoutInput): (a: number, b: number) => number {
  const { groups, single } = groupByVenue(input);
  const ranks = new Map(
    [...groups.map(({ members }) => members), single].flatMap((members, rank) =>
      members.map((member) => [member, rank] as const),
    ),
  );
  const venueRank = (position: number) => ranks.get(position) ?? groups.length + 1;
  const important = byImportance(input.importance);
  return (a, b) =>
    Math.floor(input.importance[b]) - Math.floor(input.importance[a]) ||
    venueRank(a) - venueRank(b) ||
    important(a, b);
}

/** How many works stand side by side in every column, and the space between columns, for the aspect wanted. */
function columnShape(columns: readonly YearColumn[]): { across: number; gap: number } {
  const tallest = Math.max(1, ...columns.map(({ members }) => members.length));
  const count = Math.max(1, columns.length);
  const heightOf = (across: number) => Math.ceil(tallest / across) * PITCH;
  const distortion = (across: number) =>
    Math.abs(Math.log((count * (across * PITCH + DEFAULTS.gap)) / heightOf(across) / DEFAULTS.aspect));
  let across = 1;
  while (across < tallest && distortion(across + 1) < distortion(across)) across += 1;
  const spare = (DEFAULTS.aspect * heightOf(across)) / count - across * PITCH;
  return { across, gap: Math.min(Math.max(DEFAULTS.gap, spare), 2 * across * PITCH) };
}
