import type { Venue } from '../model/venue.js';
import type { WorkFacts } from '../model/work.js';
import { foldVenueTitle, SPONSORS } from './fold-venue-title.js';
import { newVenue } from './new-venue.js';
import { createTitleIndex } from './title-index.js';
import { type VenueLookup, venueOfAcronym, withoutYear } from './venue-of-acronym.js';
import type { VenueTable } from './venue-table.js';

/** What tells a work's venue. */
export type VenueFacts = WorkFacts & { readonly doi?: string };

/** The venue of a work, and the rule that found it. */
export interface ResolvedVenue {
  readonly venue: Venue;
  readonly evidence: RuleId;
}

type RuleId = (typeof RULES)[number]['id'];

/** One way to find a venue. */
interface Rule {
  readonly id: string;
  readonly find: (facts: VenueFacts, lookup: VenueLookup) => Venue | undefined;
}

/** The ways to find a venue, the most trustworthy first. To add one: one function, and one line here. */
const RULES = Object.freeze([
  { id: 'issn', find: byIssn },
  { id: 'event-acronym', find: byEventAcronym },
  { id: 'title', find: byTitle },
  { id: 'acronym-in-title', find: byAcronymInTitle },
  { id: 'doi-series', find: byDoiSeries },
  { id: 'unknown-title', find: byUnknownTitle },
] as const satisfies readonly Rule[]);

/**
 * Finds the venue that facts tell of: a series of the table where a rule leads to one, else a new series
 * named by the cleaned title. Undefined when nothing names a container.
 */
export function createVenueResolver(table: VenueTable): (facts: VenueFacts) => ResolvedVenue | undefined {
  const lookup = { table, index: createTitleIndex(table) };
  return (facts) => {
    for (const { id, find } of RULES) {
      const venue = find(facts, lookup);
      if (venue !== undefined) return { venue, evidence: id };
    }
    return undefined;
  };
}

/** ISSNs of book series (LNCS) hold many conferences and are not in the table. */
function byIssn({ issn }: VenueFacts, { table }: VenueLookup): Venue | undefined {
  return issn
    ?.map((number) => number.toUpperCase().replace(/^(\d{4})(\d{3}[\dX])$/, '$1-$2'))
    .map((number) => table.byIssn.get(number))
    .find((venue) => venue !== undefined);
}

function byEventAcronym(facts: VenueFacts, lookup: VenueLookup): Venue | undefined {
  const acronym = facts.event?.acronym;
  return acronym === undefined ? undefined : venueOfAcronym(acronym, titlesOf(facts)[0], lookup);
}

/** Series of books hold the proceedings of many meetings. */
const BOOK_SERIES =
  /^(?:lecture notes in|communications in computer and information science|advances in intelligent systems and computing|ifip advances in information)\b/i;

/** The titles that a venue may go by, the most telling first, without those of book series. */
function titlesOf({ containerTitle, event, shortContainerTitle }: VenueFacts): string[] {
  return [containerTitle, event?.name, shortContainerTitle]
    .filter((title) => title !== undefined)
    .filter((title) => !BOOK_SERIES.test(title));
}

function byTitle(facts: VenueFacts, { table, index }: VenueLookup): Venue | undefined {
  for (const title of titlesOf(facts)) {
    if (/^arxiv\b/i.test(title)) return table.byKey.get('arxiv');
    const words = foldVenueTitle(title);
    const found = index.find(words) ?? acronymAlone(words, table);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `IEEE/CVF CVPR`, `CVPR16`: sponsors and an acronym. */
function acronymAlone(words: readonly string[], { byAcronym }: VenueTable): Venue | undefined {
  const left = words.filter((word) => !SPONSORS.has(word)).join(' ');
  return byAcronym.get(withoutYear(left).toUpperCase());
}

const ACRONYM_IN_TITLE =
  /\(([A-Z][A-Za-z-]{1,11})(?:\s*['’]?\d{2,4})?\)|\b([A-Z][A-Z-]{1,11})(?:\s+|['’])(?:19|20)?\d{2}\b/gu;

/** `… (FG 2018)`, `ICASSP 2022`. */
function byAcronymInTitle(facts: VenueFacts, lookup: VenueLookup): Venue | undefined {
  for (const title of titlesOf(facts)) {
    for (const [, bracketed, dated] of title.matchAll(ACRONYM_IN_TITLE)) {
      const venue = venueOfAcronym(bracketed ?? dated ?? '', title, lookup);
      if (venue !== undefined && venue.kind !== 'journal') return venue;
    }
  }
  return undefined;
}

function byDoiSeries({ venueKey }: VenueFacts, { table }: VenueLookup): Venue | undefined {
  return venueKey === undefined ? undefined : table.byKey.get(venueKey);
}

function byUnknownTitle(facts: VenueFacts): Venue | undefined {
  const title = titlesOf(facts)[0] ?? facts.containerTitle ?? facts.event?.acronym;
  return title === undefined ? undefined : newVenue(title, facts);
}
