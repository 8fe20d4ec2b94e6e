import { appendTo } from '../model/append-to.js';

/** Nobody follows more steps in a year; works that cite one another in circles would go down for ever. */
const MOST_STEPS = 32;

/** Works to be placed in rows and lanes. */
export interface LaneInput {
  readonly works: ReadonlySet<number>;
  /** Those that belong into the first lane. */
  readonly first: ReadonlySet<number>;
  readonly citations: readonly { readonly citing: number; readonly cited: number }[];
  /** Row of each work, the oldest 0. */
  readonly rowOf: (work: number) => number;
}

/** Where a work stands: its lane from the left, and its step down from the top of its row. */
export interface Place {
  readonly work: number;
  readonly lane: number;
  readonly step: number;
}

/**
 * A place for each work, no two the same: cited works of a row stand above those that cite them, and each work
 * as near to the lanes of what it cites as there is room.
 */
export function placeInLanes(input: LaneInput): ReadonlyMap<number, Place> {
  const steps = stepsOf(input);
  const cites = new Map<number, number[]>();
  for (const { citing, cited } of input.citations) appendTo(cites, citing, cited);
  const depth = (work: number) => input.rowOf(work) * (input.works.size + 1) + (steps.get(work) ?? 0);
  const isFirst = (work: number) => (input.first.has(work) ? 0 : 1);
  const order = [...input.works].sort((a, b) => depth(a) - depth(b) || isFirst(a) - isFirst(b) || a - b);
  const places = new Map<number, Place>();
  const taken = new Set<string>();
  for (const work of order) {
    const beside = (cites.get(work) ?? []).flatMap((cited) => places.get(cited)?.lane ?? []);
    const mean = beside.reduce((sum, lane) => sum + lane, 0) / Math.max(1, beside.length);
    const wanted = input.first.has(work) ? 0 : Math.max(1, Math.round(mean));
    const isFree = (lane: number) => !taken.has(`${depth(work)} ${lane}`);
    const lane = nearestFree(wanted, isFirst(work), isFree);
    taken.add(`${depth(work)} ${lane}`);
    places.set(work, { work, lane, step: steps.get(work) ?? 0 });
  }
  return places;
}

/** Steps down within the row: one for each work above, one citing the other. */
function stepsOf({ works, citations, rowOf }: LaneInput): ReadonlyMap<number, number> {
  const steps = new Map([...works].map((work) => [work, 0]));
  const within = citations.filter(({ citing, cited }) => citing !== cited && rowOf(citing) === rowOf(cited));
  let changed = within.length > 0;
  for (let round = 0; changed && round < MOST_STEPS; round += 1) {
    changed = false;
    for (const { citing, cited } of within) {
      const below = (steps.get(cited) ?? 0) + 1;
      if ((steps.get(citing) ?? 0) >= below) continue;
      steps.set(citing, below);
      changed = true;
    }
  }
  return withoutGaps(steps, rowOf);
}

/** The same order of steps in each row, counted from 0 without leaving any out. */
function withoutGaps(
  steps: ReadonlyMap<number, number>,
  rowOf: LaneInput['rowOf'],
): ReadonlyMap<number, number> {
  const inRow = new Map<number, Set<number>>();
  for (const [work, step] of steps) {
    const row = rowOf(work);
    inRow.set(row, (inRow.get(row) ?? new Set()).add(step));
  }
  const ranks = new Map(
    [...inRow].map(([row, found]) => [
      row,
      new Map([...found].sort((a, b) => a - b).map((step, rank) => [step, rank])),
    ]),
  );
  return new Map([...steps].map(([work, step]) => [work, ranks.get(rowOf(work))?.get(step) ?? 0]));
}

function nearestFree(wanted: number, least: number, isFree: (lane: number) => boolean): number {
  for (let away = 0; ; away += 1) {
    if (isFree(wanted + away)) return wanted + away;
    if (wanted - away >= least && isFree(wanted - away)) return wanted - away;
  }
}
