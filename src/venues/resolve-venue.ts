import type { Venue, VenueKind } from '../model/venue.js';
import type { WorkFacts } from '../model/work.js';
import { cleanVenueTitle } from './clean-venue-title.js';
import { foldVenueTitle, sameVenueTitle } from './fold-venue-title.js';
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
  readonly find: (facts: VenueFacts, table: VenueTable) => Venue | undefined;
}

/** The ways to find a venue, the most trustworthy first. To add one: one function, and one line here. */
const RULES = Object.freeze([
  { id: 'issn', find: byIssn },
  { id: 'event-acronym', find: ({ event }, table) => byAcronym(event?.acronym, table) },
  { id: 'title', find: byTitle },
  { id: 'acronym-in-title', find: byAcronymInTitle },
  {
    id: 'doi-series',
    find: ({ venueKey }, table) => (venueKey === undefined ? undefined : table.byKey.get(venueKey)),
  },
  { id: 'unknown-title', find: newVenue },
] as const satisfies readonly Rule[]);

/**
 * Finds the venue that facts tell of: a series of the table where a rule leads to one, else a new series
 * named by the cleaned title. Undefined when nothing names a container.
 */
export function createVenueResolver(table: VenueTable): (facts: VenueFacts) => ResolvedVenue | undefined {
  return (facts) => {
    for (const { id, find } of RULES) {
      const venue = find(facts, table);
      if (venue !== undefined) return { venue, evidence: id };
    }
    return undefined;
  };
}

/** ISSNs of book series (LNCS) hold many conferences and are not in the table. */
function byIssn({ issn }: VenueFacts, table: VenueTable): Venue | undefined {
  return issn?.map((number) => table.byIssn.get(number.toUpperCase())).find((venue) => venue !== undefined);
}

function byAcronym(acronym: string | undefined, table: VenueTable): Venue | undefined {
  if (acronym === undefined) return undefined;
  const plain = acronym
    .replace(/['’]?\s*(?:19|20)?\d{2}\b/g, '')
    .trim()
    .toUpperCase();
  return table.byAcronym.get(plain);
}

function titlesOf({ containerTitle, event, shortContainerTitle }: VenueFacts): string[] {
  return [containerTitle, event?.name, shortContainerTitle].filter((title) => title !== undefined);
}

function byTitle(facts: VenueFacts, table: VenueTable): Venue | undefined {
  for (const title of titlesOf(facts)) {
    if (/^arxiv\b/i.test(title)) return table.byKey.get('arxiv');
    const words = foldVenueTitle(title);
    const exact = table.titles.find((known) => known.words.join(' ') === words.join(' '));
    const found = exact ?? table.titles.find((known) => sameVenueTitle(known.words, words));
    if (found !== undefined) return found.venue;
  }
  return undefined;
}

const ACRONYM_IN_TITLE =
  /\(([A-Z][A-Za-z-]{1,11})(?:\s*['’]?\d{2,4})?\)|\b([A-Z][A-Z-]{1,11})(?:\s+|['’])(?:19|20)?\d{2}\b/gu;

/** `… (FG 2018)`, `ICASSP 2022`: but a workshop's title may bear the acronym of its conference. */
function byAcronymInTitle(facts: VenueFacts, table: VenueTable): Venue | undefined {
  for (const title of titlesOf(facts)) {
    for (const [, bracketed, dated] of title.matchAll(ACRONYM_IN_TITLE)) {
      const venue = byAcronym(bracketed ?? dated, table);
      if (venue === undefined || venue.kind === 'journal') continue;
      if (/workshop|companion/i.test(title) === (venue.kind === 'workshop')) return venue;
    }
  }
  return undefined;
}

function newVenue(facts: VenueFacts): Venue | undefined {
  const title = titlesOf(facts)[0];
  if (title === undefined) return undefined;
  const key = foldVenueTitle(title).join('-').slice(0, 120);
  if (key === '') return undefined;
  const acronym = facts.event?.acronym;
  return {
    key,
    name: cleanVenueTitle(title),
    ...(acronym === undefined ? {} : { acronym }),
    kind: kindOf(title, facts.type),
  };
}

/** Words that tell a title's kind, the most telling first. */
const KIND_WORDS: readonly (readonly [RegExp, VenueKind])[] = [
  [/workshop|companion/i, 'workshop'],
  [/\b(?:conf|conference|symposium|symp|proc|proceedings|congress|meeting|summit)\b/i, 'conference'],
  [/\b(?:journal|j|transactions|trans|letters|lett|review|magazine|annals)\b/i, 'journal'],
  [/rxiv|preprint/i, 'preprint-server'],
];

const KIND_BY_TYPE: ReadonlyMap<string, VenueKind> = new Map([
  ['journal-article', 'journal'],
  ['proceedings-article', 'conference'],
  ['book-chapter', 'book'],
  ['book', 'book'],
  ['monograph', 'book'],
  ['posted-content', 'preprint-server'],
]);

function kindOf(title: string, type: string | undefined): VenueKind {
  const byWord = KIND_WORDS.find(([pattern]) => pattern.test(title))?.[1];
  return byWord ?? KIND_BY_TYPE.get(type ?? '') ?? 'other';
}
