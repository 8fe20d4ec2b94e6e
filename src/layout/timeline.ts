import type { Band, Layout } from '../model/layout.js';
import { type LayoutAlgorithm, type LayoutInput, PITCH } from './contract.js';
import { byImportance } from './groups.js';
import { type YearColumn, yearColumns } from './year-columns.js';

const DEFAULTS = {
  /** Width divided by height that the whole should have. */
  aspect: 1.9,
  /** Free space between two columns. */
  gap: 1.6,
};

/** Columns by year, older left; works stacked on the base line, the most important lowest. */
export const timeline: LayoutAlgorithm = {
  id: 'timeline',
  title: 'Years',
  description: 'Columns by year, the most cited works lowest; decades with few works share a column.',
  compute: placeTimeline,
};

function placeTimeline(input: LayoutInput): Layout {
  const columns = yearColumns(input);
  const height = stackHeight(columns);
  const x = new Array<number>(input.year.length).fill(0);
  const y = new Array<number>(input.year.length).fill(0);
  const bands: Band[] = [];
  let left = 0;
  for (const column of columns) {
    const across = Math.max(1, Math.ceil(column.members.length / height));
    const width = across * PITCH;
    for (const [rank, position] of [...column.members].sort(byImportance(input.importance)).entries()) {
      x[position] = left + ((rank % across) + 0.5) * PITCH;
      y[position] = (Math.floor(rank / across) + 0.5) * PITCH;
    }
    bands.push({
      key: column.key,
      label: column.label,
      count: column.members.length,
      from: left,
      to: left + width,
    });
    left += width + DEFAULTS.gap;
  }
  return { x, y, columns: bands };
}

/** The number of works on top of each other at which the whole comes nearest to the aspect wanted. */
function stackHeight(columns: readonly YearColumn[]): number {
  const tallest = Math.max(1, ...columns.map(({ members }) => members.length));
  for (let height = 1; height < tallest; height += 1) {
    const width = columns.reduce(
      (sum, { members }) => sum + Math.max(1, Math.ceil(members.length / height)) * PITCH + DEFAULTS.gap,
      0,
    );
    if (width / (height * PITCH) <= DEFAULTS.aspect) return height;
  }
  return tallest;
}
