import { appendTo } from '../model/append-to.js';
import type { Venue } from '../model/venue.js';
import type { WorkFacts } from '../model/work.js';
import { acronymAlone, acronymsIn, seriesPart } from './acronyms-in-title.js';
import { boundedFacts } from './clean-venue-title.js';
import { doiBeginnings, issnsOf } from './doi-evidence.js';
import { foldVenueTitle } from './fold-venue-title.js';
import { newVenue } from './new-venue.js';
import { isCollectionTitle } from './read-spelling.js';
import { satelliteAcronyms, satelliteOf } from './satellite.js';
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

/** The name of a rule that finds a venue. */
export type RuleId = (typeof RULES)[number]['id'];

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
  { id: 'abbreviation', find: byAbbreviation },
  { id: 'acronym-in-title', find: byAcronymInTitle },
  { id: 'doi-series', find: byDoiSeries },
  { id: 'collection', find: byCollection },
  { id: 'unknown-title', find: byUnknownTitle },
] as const satisfies readonly Rule[]);

/**
 * Finds the venue that facts tell of: a series of the table where a rule leads to one, else a new series
 * named by the cleaned title. Undefined when nothing names a container.
 */
export function createVenueResolver(table: VenueTable): (facts: VenueFacts) => ResolvedVenue | undefined {
  const lookup = venueLookup(table);
  return (given) => {
    const facts = boundedFacts(given);
    for (const { id, find } of RULES) {
      const venue = find(facts, lookup);
      if (venue !== undefined) return { venue, evidence: id };
    }
    return undefined;
  };
}

function venueLookup(table: VenueTable): VenueLookup {
  const byVenue = new Map<string, (readonly string[])[]>();
  for (const { words, venue } of table.titles) appendTo(byVenue, venue.key, words);
  return {
    table,
    index: createTitleIndex(table.titles.map(({ words, venue }) => ({ words, names: venue }))),
    spellingsOf: ({ key }) => byVenue.get(key) ?? [],
  };
}

function byIssn({ issn, doi }: VenueFacts, { table }: VenueLookup): Venue | undefined {
  return issnsOf(issn, doi)
    .map((number) => table.byIssn.get(number))
    .find((venue) => venue !== undefined);
}

function byEventAcronym(facts: VenueFacts, lookup: VenueLookup): Venue | undefined {
  const acronym = facts.event?.acronym;
  return acronym === undefined ? undefined : venueOfAcronym(acronym, titlesOf(facts, lookup)[0], lookup);
}

/** The titles that a venue may go by, the most telling first, without those of collections. */
function titlesOf(facts: VenueFacts, lookup: VenueLookup): string[] {
  return givenTitles(facts).filter(
    (title) => collectionOf(title, lookup) === undefined && !isCollectionTitle(title),
  );
}

function givenTitles({ containerTitle, event, shortContainerTitle }: VenueFacts): string[] {
  return [containerTitle, event?.name, shortContainerTitle].filter((title) => title !== undefined);
}

function collectionOf(title: string, { table, index }: VenueLookup): Venue | undefined {
  const words = foldVenueTitle(title);
  const venue = index.exact(words) ?? only(index.aligned(words));
  return venue !== undefined && table.collections.has(venue.key) ? venue : undefined;
}

function byTitle(facts: VenueFacts, lookup: VenueLookup): Venue | undefined {
  for (const title of titlesOf(facts, lookup)) {
    if (/^arxiv\b/i.test(title)) return lookup.table.byKey.get('arxiv');
    const named = seriesPart(title);
    const found = lookup.index.exact(foldVenueTitle(named)) ?? byAcronymAlone(named, lookup.table);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `IEEE/CVF CVPR`, `CVPR16`: sponsors and an acronym. */
function byAcronymAlone(title: string, { byAcronym }: VenueTable): Venue | undefined {
  const acronym = acronymAlone(title);
  if (acronym === undefined) return undefined;
  const satellite = satelliteOf(title);
  const names = satellite === '' ? [acronym, withoutYear(acronym)] : satelliteAcronyms(acronym, satellite);
  return names.map((name) => byAcronym.get(name)).find((venue) => venue !== undefined);
}

function byAbbreviation(facts: VenueFacts, lookup: VenueLookup): Venue | undefined {
  return titlesOf(facts, lookup)
    .map((title) => foldVenueTitle(seriesPart(title)))
    .map((words) => only(lookup.index.aligned(words)) ?? only(lookup.index.begunBy(words)))
    .find((venue) => venue !== undefined);
}

/** The one thing that fits; undefined where two do. */
function only<T>(fitting: ReadonlySet<T>): T | undefined {
  const [first, ...others] = fitting;
  return others.length === 0 ? first : undefined;
}

/** `… (FG 2018)`, `ICASSP 2022`. */
function byAcronymInTitle(facts: VenueFacts, lookup: VenueLookup): Venue | undefined {
  for (const title of titlesOf(facts, lookup)) {
    for (const acronym of acronymsIn(title)) {
      const venue = venueOfAcronym(acronym, title, lookup);
      if (venue !== undefined && venue.kind !== 'journal') return venue;
    }
  }
  return undefined;
}

function byDoiSeries({ venueKey, doi }: VenueFacts, { table }: VenueLookup): Venue | undefined {
  const given = venueKey === undefined ? undefined : table.byKey.get(venueKey);
  if (given !== undefined || doi === undefined) return given;
  return doiBeginnings(doi)
    .map((start) => table.byDoiCode.get(start)?.venue ?? table.proceedings.get(start)?.venue)
    .find((venue) => venue !== undefined);
}

/** A collection itself, where nothing tells the meeting. */
function byCollection(facts: VenueFacts, lookup: VenueLookup): Venue | undefined {
  if (facts.event?.acronym !== undefined || titlesOf(facts, lookup).length > 0) return undefined;
  return givenTitles(facts)
    .map((title) => collectionOf(title, lookup))
    .find((venue) => venue !== undefined);
}

function byUnknownTitle(facts: VenueFacts, lookup: VenueLookup): Venue | undefined {
  const title = titlesOf(facts, lookup)[0] ?? facts.event?.acronym ?? facts.containerTitle;
  return title === undefined ? undefined : newVenue(title, facts);
}
