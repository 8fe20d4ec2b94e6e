import type { VenueSeries } from '../model/venue.js';
import type { UnmeasuredWorks } from '../model/work-columns.js';

/** The venues that works name, those of most works first, then by key; a key's name is the first that it is given. */
export function venuesOfWorks({ venue, venueKey }: UnmeasuredWorks): VenueSeries[] {
  const venues = new Map<string, { name: string; works: number }>();
  for (const [work, key] of venueKey.entries()) {
    if (key === null) continue;
    const known = venues.get(key);
    if (known === undefined) venues.set(key, { name: venue[work] ?? key, works: 1 });
    else known.works += 1;
  }
  return [...venues]
    .map(([key, { name, works }]) => ({ key, name, kind: 'other' as const, works }))
    .sort((a, b) => b.works - a.works || (a.key < b.key ? -1 : 1));
}
