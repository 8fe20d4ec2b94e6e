import { createVenueAssigner } from '../../../src/venues/assign-venues.js';
import { parseVenueTable, type VenueTable } from '../../../src/venues/venue-table.js';
import type { GoldSpelling } from './gold.js';
import { type PairwiseScore, scorePairs } from './pairwise.js';

/** What was measured, and which spellings stand apart or together wrongly. */
export interface Measured {
  readonly citeloom: PairwiseScore;
  /** What equal strings alone would join. */
  readonly exact: PairwiseScore;
  /** What strings equal but for case and punctuation would join. */
  readonly folded: PairwiseScore;
  readonly errors: readonly string[];
}

/** Assigns venues to a gold set as one corpus, and compares with the truth and with exact strings. */
export function measureVenues(gold: readonly GoldSpelling[], table: VenueTable): Measured {
  const keys = keysOf(gold, table);
  const truth = gold.map(({ series }) => series);
  return {
    citeloom: scorePairs(truth, keys),
    exact: scorePairs(
      truth,
      gold.map(({ text }) => text),
    ),
    folded: scorePairs(
      truth,
      gold.map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')),
    ),
    errors: errorsOf(gold, keys),
  };
}

/** The key that each spelling is given; one of its own where it is given none. */
function keysOf(gold: readonly GoldSpelling[], table: VenueTable): string[] {
  const { assigned } = createVenueAssigner(table)(gold.map(({ work }) => work));
  return gold.map(({ work }) => assigned.get(work.id)?.venue.key ?? work.id);
}

/** A table without the venues that any spelling of a gold set leads to when it stands alone or among the others. */
export function tableWithout(gold: readonly GoldSpelling[], json: unknown): VenueTable {
  const { venues, proceedings } = json as { venues: { key: string }[]; proceedings: { venue: string }[] };
  const table = parseVenueTable(json);
  const removed = new Set(keysOf(gold, table));
  return parseVenueTable({
    venues: venues.filter(({ key }) => !removed.has(key)),
    proceedings: proceedings.filter(({ venue }) => !removed.has(venue)),
  });
}

function errorsOf(gold: readonly GoldSpelling[], keys: readonly string[]): string[] {
  const bySeries = groupBy(gold.map(({ series }, at) => [series, at]));
  const byKey = groupBy(keys.map((key, at) => [key, at]));
  const name = (at: number) => gold[at]?.text ?? '';
  const split = [...bySeries].flatMap(([series, members]) => {
    const parts = groupBy(members.map((at) => [keys[at] ?? '', at]));
    if (parts.size === 1) return [];
    return [
      `${series} split: ${[...parts].map(([key, some]) => `${key} ← ${some.map(name).join(' · ')}`).join(' | ')}`,
    ];
  });
  const merged = [...byKey].flatMap(([key, members]) => {
    const parts = groupBy(members.map((at) => [gold[at]?.series ?? '', at]));
    if (parts.size === 1) return [];
    return [
      `${key} merges: ${[...parts].map(([series, some]) => `${series} ← ${some.map(name).join(' · ')}`).join(' | ')}`,
    ];
  });
  return [...merged, ...split];
}

function groupBy(entries: readonly (readonly [string, number])[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [key, at] of entries) groups.set(key, [...(groups.get(key) ?? []), at]);
  return groups;
}
