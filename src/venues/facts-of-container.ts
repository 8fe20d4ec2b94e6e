import { defined } from '../model/defined.js';
import type { WorkFacts } from '../model/work.js';
import { boundedFacts } from './clean-venue-title.js';
import { doiBeginnings, isIssn, issnsOf } from './doi-evidence.js';
import { isCollectionTitle, type Spelling } from './read-spelling.js';
import type { ResolvedVenue, VenueFacts } from './resolve-venue.js';
import { withoutYear } from './venue-of-acronym.js';
import type { VenueTable } from './venue-table.js';

/** What one layer of facts says of a work's container, shared by all works that say the same. */
export interface ContainerFacts {
  readonly id: string;
  readonly facts: VenueFacts;
  /** The venue of the table, where a rule leads to one. */
  readonly resolved?: ResolvedVenue;
  /** The titles that may name the series, the most telling first, without those of collections. */
  readonly spellings: readonly Spelling[];
  /** ISSNs of the series itself. */
  readonly issn: readonly string[];
  /** In upper case, without a year. */
  readonly eventAcronym?: string;
}

interface ReadInput {
  readonly table: VenueTable;
  readonly resolve: (facts: VenueFacts) => ResolvedVenue | undefined;
  readonly read: (title: string) => Spelling;
}

/** Reads facts once for all works that say the same of their container; undefined where they say nothing. */
export function createContainerReader(
  input: ReadInput,
): (facts: WorkFacts, doi: string | undefined) => ContainerFacts | undefined {
  const known = new Map<string, ContainerFacts>();
  return (facts, doi) => {
    const told = containerOnly(facts, doi, input.table);
    const id = JSON.stringify(told);
    if (id === '{}') return undefined;
    const before = known.get(id);
    if (before !== undefined) return before;
    const read = readContainer(id, told, input);
    known.set(id, read);
    return read;
  };
}

/** Only what tells the container, with what the DOI tells of it in plain words. */
function containerOnly(facts: WorkFacts, doi: string | undefined, table: VenueTable): VenueFacts {
  const { containerTitle, event, shortContainerTitle, type } = boundedFacts(facts);
  const issn = [...new Set(issnsOf(facts.issn, doi))].sort();
  const venueKey = facts.venueKey ?? (doi === undefined ? undefined : venueKeyInDoi(doi, table));
  const numbers = issn.length === 0 ? undefined : issn;
  const told = defined({ containerTitle, event, shortContainerTitle, issn: numbers, venueKey });
  return type === undefined || Object.keys(told).length === 0 ? told : { ...told, type };
}

function venueKeyInDoi(doi: string, { byDoiCode, proceedings }: VenueTable): string | undefined {
  return doiBeginnings(doi)
    .map((start) => (byDoiCode.get(start) ?? proceedings.get(start))?.venue.key)
    .find((key) => key !== undefined);
}

function readContainer(id: string, facts: VenueFacts, { table, resolve, read }: ReadInput): ContainerFacts {
  const found = resolve(facts);
  const resolved =
    found !== undefined && table.byKey.get(found.venue.key) === found.venue ? found : undefined;
  const { containerTitle, event, shortContainerTitle } = facts;
  const given = [containerTitle, event?.name, shortContainerTitle].filter((title) => title !== undefined);
  const own = given.filter(
    (title) => !isCollectionTitle(title) && !namesCollection(resolve({ containerTitle: title }), table),
  );
  const acronym = withoutYear(event?.acronym ?? '');
  const titles = own.length > 0 || acronym !== '' ? own : given.slice(0, 1);
  return {
    id,
    facts,
    ...(resolved === undefined ? {} : { resolved }),
    spellings: titles.map(read).filter(({ words }) => words.length > 0),
    issn: (facts.issn ?? []).filter((issn) => isIssn(issn) && !table.collectionIssn.has(issn)),
    ...(acronym === '' ? {} : { eventAcronym: acronym.toUpperCase() }),
  };
}

function namesCollection(found: ResolvedVenue | undefined, table: VenueTable): boolean {
  return found !== undefined && found.evidence === 'collection' && table.collections.has(found.venue.key);
}
