import type { KnownLookup } from '../model/lookup.js';
import { compareText } from '../model/order.js';
import type { Reference } from '../model/reference.js';

/** A work beyond the seeds' references, as the crawl chose it. */
export interface FurtherWork {
  /** The DOI that was asked for. */
  readonly doi: string;
  readonly depth: number;
  /** Absent when it was not asked for. */
  readonly lookup: KnownLookup | undefined;
  /** References that cite it, when there is no record of it: all that is known. Sorted by citing DOI. */
  readonly mentions: readonly Reference[];
}

/** The chosen works from depth 2 on, in order of depth and DOI. */
export function furtherWorks(
  depths: ReadonlyMap<string, number>,
  lookups: ReadonlyMap<string, KnownLookup>,
): FurtherWork[] {
  const chosen = [...depths]
    .filter(([, depth]) => depth > 1)
    .sort(([a, depthOfA], [b, depthOfB]) => depthOfA - depthOfB || compareText(a, b));
  const bare = new Set(chosen.map(([doi]) => doi).filter((doi) => !isResolved(lookups.get(doi))));
  const mentions = bare.size === 0 ? new Map<string, Reference[]>() : mentionsOf(bare, lookups);
  return chosen.map(([doi, depth]) => ({
    doi,
    depth,
    lookup: lookups.get(doi),
    mentions: mentions.get(doi) ?? [],
  }));
}

function mentionsOf(
  dois: ReadonlySet<string>,
  lookups: ReadonlyMap<string, KnownLookup>,
): Map<string, Reference[]> {
  const mentions = new Map<string, Reference[]>();
  const citing = [...lookups.values()].filter(isResolved).sort((a, b) => compareText(a.doi, b.doi));
  for (const { record } of citing) {
    for (const reference of record.references ?? []) {
      if (reference.doi === undefined || !dois.has(reference.doi)) continue;
      const known = mentions.get(reference.doi);
      if (known === undefined) mentions.set(reference.doi, [reference]);
      else known.push(reference);
    }
  }
  return mentions;
}

function isResolved(lookup: KnownLookup | undefined): lookup is Extract<KnownLookup, { record: unknown }> {
  return lookup !== undefined && 'record' in lookup;
}
