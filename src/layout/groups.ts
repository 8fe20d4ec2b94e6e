import { appendTo } from '../model/append-to.js';
import type { LayoutInput } from './contract.js';

/** Positions of works (indexes into the document) that belong together: of a venue, of a community. */
export interface WorkGroup {
  readonly key: string;
  readonly label: string;
  readonly members: readonly number[];
}

/** Works by what they share: the groups of two or more works, largest first, and the rest pooled. */
export interface WorkGroups {
  readonly groups: readonly WorkGroup[];
  /** Works that share theirs with no other work here. */
  readonly single: readonly number[];
  /** Works of which none is known. */
  readonly unknown: readonly number[];
}

/** What works are grouped by. */
export interface Grouping<Key extends string | number> {
  /** In document order. */
  readonly keys: readonly (Key | null)[];
  /** The name people read; the key where there is none. */
  readonly labels: ReadonlyMap<Key, string>;
  /** The order of works within each group and pool. */
  readonly order: (a: number, b: number) => number;
}

/** Groups the works by key; groups of equal size stand in ascending order of the key, text by code units. */
export function groupByKey<Key extends string | number>({ keys, labels, order }: Grouping<Key>): WorkGroups {
  const byKey = new Map<Key, number[]>();
  const unknown: number[] = [];
  for (const [position, key] of keys.entries()) {
    if (key === null) unknown.push(position);
    else appendTo(byKey, key, position);
  }
  const ordered = [...byKey].sort(([keyA, a], [keyB, b]) => b.length - a.length || (keyA < keyB ? -1 : 1));
  return {
    groups: ordered
      .filter(([, members]) => members.length > 1)
      .map(([key, members]) => ({
        key: String(key),
        label: labels.get(key) ?? String(key),
        members: members.sort(order),
      })),
    single: ordered.flatMap(([, members]) => (members.length === 1 ? members : [])).sort(order),
    unknown: unknown.sort(order),
  };
}

/** The works by venue, older first in each. */
export function groupByVenue({ venueKey, venueLabels, year }: LayoutInput): WorkGroups {
  return groupByKey({ keys: venueKey, labels: venueLabels, order: byYear(year) });
}

/** Older first, unknown last, else document order. */
export function byYear(year: LayoutInput['year']): (a: number, b: number) => number {
  const rank = (position: number) => year[position] ?? Number.POSITIVE_INFINITY;
  return (a, b) => {
    const [yearA, yearB] = [rank(a), rank(b)];
    return yearA === yearB ? a - b : yearA - yearB;
  };
}

/** More important first, else document order. */
export function byImportance(importance: readonly number[]): (a: number, b: number) => number {
  return (a, b) => importance[b] - importance[a] || a - b;
}
