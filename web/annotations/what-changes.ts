import { hasTies } from '../../src/model/edge-words.js';
import type { DocumentIndex } from '../document/document-index.js';

/** How many of the most cited works are looked at. */
const TOP_CITED = 10;

/** A number as it was and as it is. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/** What leaving one work out changes; seeds and works that are left out already count nowhere. */
export interface Changes {
  readonly works: Change;
  /** Works that it cites, or is tied to. */
  readonly cites: number;
  readonly citedBy: number;
  /** Works that nothing else here cites, or is tied to. */
  readonly alone: readonly number[];
  readonly venue: { readonly key: string; readonly works: Change; readonly rank: Change } | undefined;
  readonly community: { readonly id: number; readonly works: Change } | undefined;
  /** What becomes of the main path; undefined where there is none. */
  readonly mainPath: 'broken' | 'shorter' | 'untouched' | undefined;
  /** How many of the most cited of the other works lose a citation; none are looked at where there are only ties. */
  readonly topCited: { readonly among: number; readonly citedLess: number };
}

/** What changes when a work is left out beside those of these ids; measures are not computed anew. O(V log V + E). */
export function whatChanges(index: DocumentIndex, work: number, excluded: ReadonlySet<string>): Changes {
  const { nodes } = index.document;
  const ties = hasTies(index.document);
  const counted = Uint8Array.from(nodes.id, (id, other) =>
    other === work || nodes.isSeed[other] === true || excluded.has(id) ? 0 : 1,
  );
  const countedOf = (list: Int32Array) => list.filter((other) => counted[other] === 1);
  const leadingTo = (other: number) => {
    const count = countedOf(index.citedBy(other)).length;
    return ties ? count + countedOf(index.cites(other)).length : count;
  };
  const cited = [...countedOf(index.cites(work)), ...(ties ? countedOf(index.citedBy(work)) : [])];
  const others: number[] = [];
  for (let other = 0; other < index.size; other += 1) if (counted[other] === 1) others.push(other);
  return {
    works: { before: others.length + 1, after: others.length },
    cites: cited.length,
    citedBy: ties ? 0 : leadingTo(work),
    alone: cited.filter((other) => leadingTo(other) === 0),
    venue: venueChange(nodes.venueKey, work, others),
    community: communityChange(nodes.community, work, others),
    mainPath: pathChange(index, work),
    topCited: ties ? { among: 0, citedLess: 0 } : topChange(others, new Set(cited), leadingTo),
  };
}

function venueChange(
  keys: readonly (string | null)[],
  work: number,
  others: readonly number[],
): Changes['venue'] {
  const key = keys[work];
  if (key == null) return undefined;
  const sizes = new Map<string, number>([[key, 0]]);
  for (const other of others) {
    const venue = keys[other];
    if (venue != null) sizes.set(venue, (sizes.get(venue) ?? 0) + 1);
  }
  const after = sizes.get(key) ?? 0;
  const rank = (works: number) =>
    1 + [...sizes].filter(([venue, size]) => venue !== key && size > works).length;
  return {
    key,
    works: { before: after + 1, after },
    rank: { before: rank(after + 1), after: rank(after) },
  };
}

function communityChange(
  column: readonly (number | null)[],
  work: number,
  others: readonly number[],
): Changes['community'] {
  const id = column[work];
  if (id == null) return undefined;
  const after = others.filter((other) => column[other] === id).length;
  return { id, works: { before: after + 1, after } };
}

function pathChange({ document: { mainPaths = [] } }: DocumentIndex, work: number): Changes['mainPath'] {
  const path = mainPaths.find(({ id }) => id === 'global')?.works;
  if (path === undefined) return undefined;
  const place = path.indexOf(work);
  if (place < 0) return 'untouched';
  return place === 0 || place === path.length - 1 ? 'shorter' : 'broken';
}

function topChange(
  others: readonly number[],
  cited: ReadonlySet<number>,
  leadingTo: (work: number) => number,
): Changes['topCited'] {
  const top = others
    .map((other) => ({ other, citations: leadingTo(other) + (cited.has(other) ? 1 : 0) }))
    .filter(({ citations }) => citations > 0)
    .sort((a, b) => b.citations - a.citations || a.other - b.other)
    .slice(0, TOP_CITED);
  return { among: top.length, citedLess: top.filter(({ other }) => cited.has(other)).length };
}
