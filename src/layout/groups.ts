import type { LayoutInput } from './contract.js';

/** Positions of works (indexes into the document) that share a venue. */
export interface VenueGroup {
  readonly key: string;
  readonly label: string;
  /** By year, then in document order; works without a year last. */
  readonly members: readonly number[];
}

/** Works by venue: the venues of two or more works, largest first, and the rest pooled. */
export interface VenueGroups {
  readonly venues: readonly VenueGroup[];
  /** Works whose venue has no other work here. */
  readonly single: readonly number[];
  /** Works whose venue is not known. */
  readonly unknown: readonly number[];
}

/** Groups the works by venue; equal sizes stand in code-unit order of the key. */
export function groupByVenue({ venueKey, venueLabels, year }: LayoutInput): VenueGroups {
  const byKey = new Map<string, number[]>();
  const unknown: number[] = [];
  for (const [position, key] of venueKey.entries()) {
    if (key === null) unknown.push(position);
    else if (byKey.has(key)) byKey.get(key)?.push(position);
    else byKey.set(key, [position]);
  }
  const ordered = [...byKey]
    .map(([key, members]) => ({
      key,
      label: venueLabels.get(key) ?? key,
      members: members.sort(byYear(year)),
    }))
    .sort((a, b) => b.members.length - a.members.length || (a.key < b.key ? -1 : 1));
  return {
    venues: ordered.filter(({ members }) => members.length > 1),
    single: ordered
      .filter(({ members }) => members.length === 1)
      .flatMap(({ members }) => members)
      .sort(byYear(year)),
    unknown: unknown.sort(byYear(year)),
  };
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
  return (a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b;
}
