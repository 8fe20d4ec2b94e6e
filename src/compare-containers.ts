import type { ContainerComparison } from './match/compare-structured.js';
import { createVenueResolver } from './venues/resolve-venue.js';
import type { VenueTable } from './venues/venue-table.js';

/** Whether two works appeared in one series, as a table of venues tells. */
export function compareContainersIn(table: VenueTable): ContainerComparison {
  const resolve = createVenueResolver(table);
  return (one, other) => {
    const [venue, known] = [resolve(one)?.venue.key, resolve(other)?.venue.key];
    if (venue === undefined || known === undefined) return 'unknown';
    return venue === known ? 'same' : 'different';
  };
}
