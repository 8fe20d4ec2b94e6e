import { compareText } from '../model/order.js';
import type { Venue } from '../model/venue.js';
import { cleanVenueTitle } from './clean-venue-title.js';
import { newVenue } from './new-venue.js';

/** A title that works give a series, and how many do. */
export interface TitleCount {
  readonly title: string;
  readonly works: number;
}

/** Of the works of a series, so many must give it a title by which it can be named. */
const NAMING_SHARE = 0.2;

/**
 * The venue that a series unknown to the table is: named by its fullest title, with the acronym that its works
 * know. A title that few of many works give names it not: their record may be wrong. Undefined without a title.
 */
export function nameSeries(
  titles: readonly TitleCount[],
  types: readonly WorkCount[],
  acronyms: readonly WorkCount[],
): Venue | undefined {
  const counted = summed(titles.map(({ title, works }) => ({ value: title, works })));
  const all = counted.reduce((sum, { works }) => sum + works, 0);
  const common = counted.filter(({ works }) => works >= NAMING_SHARE * all);
  const fullest = [...(common.length > 0 ? common : counted)].sort(
    (a, b) => fullness(b) - fullness(a) || compareText(a.value, b.value),
  )[0];
  if (fullest === undefined) return undefined;
  const type = mostCommon(types)?.value;
  const acronym = mostCommon(acronyms, acronyms.length > 0 ? 0.5 : 0)?.value;
  const named = newVenue(fullest.value, {
    ...(type === undefined ? {} : { type }),
    ...(acronym === undefined ? {} : { event: { acronym } }),
  });
  return named?.kind === 'journal' ? withoutAcronym(named) : named;
}

/** People know meetings by their acronyms, and journals by their names. */
function withoutAcronym({ acronym: _acronym, ...venue }: Venue): Venue {
  return venue;
}

/** What works say, and how many do. */
export interface WorkCount {
  readonly value: string;
  readonly works: number;
}

/** What most works say; undefined when that is not more than a share of those that say anything. */
function mostCommon(counts: readonly WorkCount[], share = 0): WorkCount | undefined {
  const all = summed(counts).sort((a, b) => b.works - a.works || compareText(a.value, b.value));
  const total = all.reduce((sum, { works }) => sum + works, 0);
  const [first] = all;
  return first !== undefined && first.works > share * total ? first : undefined;
}

function summed(counts: readonly WorkCount[]): WorkCount[] {
  const sums = new Map<string, number>();
  for (const { value, works } of counts) sums.set(value, (sums.get(value) ?? 0) + works);
  return [...sums].map(([value, works]) => ({ value, works }));
}

/** Long once clean; a title that many works give counts for a little more. */
function fullness({ value, works }: WorkCount): number {
  return cleanVenueTitle(value).length + Math.min(works, 9) / 10;
}
