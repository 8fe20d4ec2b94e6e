import { compareText } from '../model/order.js';
import type { Venue } from '../model/venue.js';
import { cleanVenueTitle } from './clean-venue-title.js';
import type { ContainerFacts } from './facts-of-container.js';
import { newVenue } from './new-venue.js';

/** A title that works give a series, and how many do. */
export interface TitleCount {
  readonly title: string;
  readonly works: number;
}

/**
 * The venue that a series unknown to the table is: named by its fullest title, with the acronym that its works
 * know. Undefined without a title.
 */
export function nameSeries(
  titles: readonly TitleCount[],
  containers: readonly ContainerFacts[],
  acronyms: readonly string[],
): Venue | undefined {
  const fullest = [...titles].sort((a, b) => fullness(b) - fullness(a) || compareText(a.title, b.title))[0];
  if (fullest === undefined) return undefined;
  const type = containers.map(({ facts }) => facts.type).find((value) => value !== undefined);
  const acronym = acronyms.length === 1 ? acronyms[0] : undefined;
  return newVenue(fullest.title, {
    ...(type === undefined ? {} : { type }),
    ...(acronym === undefined ? {} : { event: { acronym } }),
  });
}

/** Long once clean; a title that many works give counts for a little more. */
function fullness({ title, works }: TitleCount): number {
  return cleanVenueTitle(title).length + Math.min(works, 9) / 10;
}
