import type { LayoutInput } from './contract.js';
import { byYear } from './groups.js';

/** A year, a compressed run of years, or the works without one. */
export interface YearColumn {
  /** `2018`, `1966–1969`, or `no-year`. */
  readonly key: string;
  readonly label: string;
  /** By year, then in document order. */
  readonly members: readonly number[];
}

const DEFAULTS = {
  /** A decade with fewer works than this is one column. */
  sparse: 10,
};

/**
 * The works by year, oldest first. Decades with few works are one column that says so (`1960s`); every year
 * of a decade with many has its own, also when it is empty, so that distances in time stay true.
 */
export function yearColumns({ year }: Pick<LayoutInput, 'year'>): YearColumn[] {
  const positions = [...year.keys()].sort(byYear(year));
  const known = positions.flatMap((position) => {
    const value = year[position];
    return value == null ? [] : [{ position, year: value }];
  });
  const unknown = positions.filter((position) => year[position] == null);
  const columns: YearColumn[] = [];
  const decades = new Map<number, DatedWork[]>();
  for (const work of known) {
    const decade = Math.floor(work.year / 10) * 10;
    decades.set(decade, [...(decades.get(decade) ?? []), work]);
  }
  const last = known.at(-1)?.year ?? 0;
  for (const [decade, works] of decades)
    columns.push(...(works.length < DEFAULTS.sparse ? [sparseDecade(decade, works)] : yearsOf(works, last)));
  if (unknown.length > 0) columns.push({ key: 'no-year', label: 'no year', members: unknown });
  return columns;
}

type DatedWork = { readonly position: number; readonly year: number };

function sparseDecade(decade: number, works: readonly DatedWork[]): YearColumn {
  const [first, last] = [works[0]?.year ?? decade, works.at(-1)?.year ?? decade];
  return {
    key: first === last ? String(first) : `${first}–${last}`,
    label: first === last ? String(first) : `${decade}s`,
    members: works.map(({ position }) => position),
  };
}

function yearsOf(works: readonly DatedWork[], last: number): YearColumn[] {
  const first = works[0]?.year ?? last;
  const end = Math.min(Math.floor(first / 10) * 10 + 9, last);
  return Array.from({ length: end - first + 1 }, (_, offset) => ({
    key: String(first + offset),
    label: String(first + offset),
    members: works.filter((work) => work.year === first + offset).map(({ position }) => position),
  }));
}
