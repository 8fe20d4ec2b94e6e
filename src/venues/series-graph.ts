import { appendTo } from '../model/append-to.js';
import { compareText } from '../model/order.js';
import type { VenueEvidence } from '../model/venue.js';

/** Which names mean one series: sets that grow as names are found to mean the same. */
export interface SeriesGraph {
  /** Makes a name known. */
  add(name: string): void;
  has(name: string): boolean;
  /** The name that stands for the series of this one; itself for a name unknown. */
  seriesOf(name: string): string;
  /** The venue of the table that the series of a name is, by key. */
  venueOf(name: string): string | undefined;
  /** Says that a name means the series of another, and why; refused where they mean two venues of the table. */
  join(name: string, other: string, evidence: VenueEvidence): boolean;
  /** How a name came to its series; undefined for one that others were joined to. */
  evidenceOf(name: string): VenueEvidence | undefined;
  /** Names by series, each list in code-unit order. */
  series(): ReadonlyMap<string, readonly string[]>;
}

/** The name of a venue of the table in the graph. */
export function venueName(key: string): string {
  return `venue:${key}`;
}

/** A graph without names. Joining is near constant in time; the same joins give the same series in any order. */
export function createSeriesGraph(): SeriesGraph {
  const parents = new Map<string, string>();
  const venues = new Map<string, string>();
  const evidence = new Map<string, VenueEvidence>();
  const add = (name: string) => {
    if (parents.has(name)) return;
    parents.set(name, name);
    if (name.startsWith('venue:')) venues.set(name, name.slice('venue:'.length));
  };
  const seriesOf = (name: string): string => {
    let root = name;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    for (let at = name; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  return {
    add,
    has: (name) => parents.has(name),
    seriesOf,
    venueOf: (name) => venues.get(seriesOf(name)),
    join: (name, other, by) => {
      add(name);
      add(other);
      const [a, b] = [seriesOf(name), seriesOf(other)].sort(compareText);
      if (a === undefined || b === undefined || a === b) return true;
      const [known, also] = [venues.get(a), venues.get(b)];
      if (known !== undefined && also !== undefined) return false;
      parents.set(b, a);
      if (also !== undefined) venues.set(a, also);
      if (!evidence.has(name)) evidence.set(name, by);
      return true;
    },
    evidenceOf: (name) => evidence.get(name),
    series: () => {
      const groups = new Map<string, string[]>();
      for (const name of [...parents.keys()].sort(compareText)) appendTo(groups, seriesOf(name), name);
      return groups;
    },
  };
}
