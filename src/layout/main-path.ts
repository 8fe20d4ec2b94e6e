import type { Band, Layout } from '../model/layout.js';
import { layoutDeclaration } from '../model/layout.js';
import { type LayoutAlgorithm, type LayoutInput, PITCH } from './contract.js';
import { byImportance } from './groups.js';
import { type LaneInput, type Place, placeInLanes } from './lanes.js';
import { yearColumns } from './year-columns.js';

const DEFAULTS = {
  /** From lane to lane: wide enough for a name beside each work. */
  lane: 24,
  /** From a work of the path to the next below it. */
  step: 3.6,
  /** Free space between two rows. */
  gap: 1.2,
  /** Works beside the path that stand side by side: as many as the aspect asks for. */
  across: { least: 4, most: 24, aspect: 1.3 },
};

/**
 * A historiograph: a row for each year that has works, older on top; works of the main path in the first lane, those of key routes
 * in the lanes beside it, all others out of the way at the right.
 */
export const mainPath = {
  ...layoutDeclaration('mainPath'),
  compute: placeMainPath,
} satisfies LayoutAlgorithm;

interface Row {
  readonly key: string;
  readonly label: string;
  readonly onPath: readonly Place[];
  readonly others: readonly number[];
  readonly count: number;
}

function placeMainPath(input: LayoutInput): Layout {
  const rows = rowsOf(input);
  const lanes = rows.flatMap(({ onPath }) => onPath).reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const beside = lanes * DEFAULTS.lane;
  const across = acrossFor(rows, beside);
  const x = new Array<number>(input.year.length).fill(0);
  const y = new Array<number>(input.year.length).fill(0);
  const bands: Band[] = [];
  let top = 0;
  for (const row of rows) {
    for (const { work, lane, step } of row.onPath) {
      x[work] = lane * DEFAULTS.lane + PITCH;
      y[work] = top - (step + 0.5) * DEFAULTS.step;
    }
    for (const [rank, work] of row.others.entries()) {
      x[work] = beside + ((rank % across) + 1) * PITCH;
      y[work] = top - (Math.floor(rank / across) + 0.5) * PITCH;
    }
    const bottom = top - heightOf(row, across);
    bands.push({ key: row.key, label: row.label, count: row.count, from: bottom, to: top });
    top = bottom - DEFAULTS.gap;
  }
  return { x, y, rows: bands };
}

function rowsOf(input: LayoutInput): Row[] {
  const years = yearColumns(input).filter(({ members }) => members.length > 0);
  const lanes = placeInLanes(
    laneInput(
      input,
      new Map(years.flatMap(({ members }, row) => members.map((member) => [member, row] as const))),
    ),
  );
  return years.map(({ key, label, members }) => ({
    key,
    label,
    onPath: members.flatMap((member) => lanes.get(member) ?? []),
    others: members.filter((member) => !lanes.has(member)).sort(byImportance(input.importance)),
    count: members.length,
  }));
}

/** The works of the global path and of key routes, with the citations among them. */
function laneInput({ mainPaths, edges }: LayoutInput, rowOf: ReadonlyMap<number, number>): LaneInput {
  const worksOf = (id: string) => mainPaths.find((path) => path.id === id)?.works ?? [];
  const first = new Set(worksOf('global'));
  const works = new Set([...first, ...worksOf('key-route')]);
  const citations = edges.source.flatMap((citing, edge) => {
    const cited = edges.target[edge];
    return cited !== undefined && works.has(citing) && works.has(cited) ? [{ citing, cited }] : [];
  });
  return { works, first, citations, rowOf: (work) => rowOf.get(work) ?? 0 };
}

function acrossFor(rows: readonly Row[], beside: number): number {
  const { least, most, aspect } = DEFAULTS.across;
  const height = (across: number) => rows.reduce((sum, row) => sum + heightOf(row, across) + DEFAULTS.gap, 0);
  let across = least;
  while (across < most && beside + across * PITCH < aspect * height(across)) across += 1;
  return across;
}

function heightOf({ onPath, others }: Row, across: number): number {
  const steps = onPath.reduce((most, { step }) => Math.max(most, step + 1), 0);
  return Math.max(steps * DEFAULTS.step, Math.ceil(others.length / across) * PITCH);
}
