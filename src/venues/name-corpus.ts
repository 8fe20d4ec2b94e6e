import { appendTo } from '../model/append-to.js';
import { compareText } from '../model/order.js';
import type { Venue } from '../model/venue.js';
import type { ContainerFacts } from './facts-of-container.js';
import { acronymName, issnName, titleName } from './joins/contract.js';
import { nameSeries } from './name-series.js';
import type { SeriesGraph } from './series-graph.js';
import type { VenueTable } from './venue-table.js';

/** The name under which a container stands in the graph of series; undefined where it has none. */
export function seriesName({
  spellings,
  eventAcronym,
  issn,
}: Omit<ContainerFacts, 'resolved'>): string | undefined {
  const [title] = spellings;
  if (title !== undefined) return titleName(title);
  if (eventAcronym !== undefined) return acronymName(eventAcronym, '');
  return issn[0] === undefined ? undefined : issnName(issn[0]);
}

/** The venue of each container by its id: of the table, or named after what the works of its series call it. */
export function nameCorpus(
  told: readonly { readonly container: ContainerFacts }[],
  {
    containers,
    graph,
    table,
  }: {
    readonly containers: readonly ContainerFacts[];
    readonly graph: SeriesGraph;
    readonly table: VenueTable;
  },
): ReadonlyMap<string, Venue> {
  const works = new Map<string, number>();
  for (const { container } of told) works.set(container.id, (works.get(container.id) ?? 0) + 1);
  const series = new Map<string, ContainerFacts[]>();
  for (const container of containers) {
    const name = seriesName(container);
    if (name === undefined) continue;
    appendTo(series, graph.seriesOf(name), container);
  }
  const taken = new Set(table.byKey.keys());
  const venues = new Map<string, Venue>();
  for (const [root, members] of [...series].sort(([a], [b]) => compareText(a, b))) {
    const venue = table.byKey.get(graph.venueOf(root) ?? '') ?? unknownVenue(members, works, taken);
    for (const { id } of members) venues.set(id, venue);
  }
  for (const { id, resolved } of containers) if (resolved !== undefined) venues.set(id, resolved.venue);
  return venues;
}

/** A new venue whose key no other has. */
function unknownVenue(
  members: readonly ContainerFacts[],
  works: ReadonlyMap<string, number>,
  taken: Set<string>,
): Venue {
  const titles = members.flatMap(({ id, spellings: [first] }) =>
    first === undefined ? [] : [{ title: first.title, works: works.get(id) ?? 0 }],
  );
  const count = (value: string, id: string) => ({ value, works: works.get(id) ?? 0 });
  const events = members.flatMap(({ id, eventAcronym }) =>
    eventAcronym === undefined ? [] : [count(eventAcronym, id)],
  );
  const written = members.flatMap(({ id, spellings }) =>
    spellings.flatMap(({ alone, acronyms }) =>
      (alone === undefined ? acronyms : [alone]).map((acronym) => count(acronym, id)),
    ),
  );
  const types = members.flatMap(({ id, facts }) => (facts.type === undefined ? [] : [count(facts.type, id)]));
  const named =
    nameSeries(titles, types, events.length > 0 ? events : written) ?? numbered(members, events[0]?.value);
  let key = named.key;
  for (let copy = 2; taken.has(key); copy += 1) key = `${named.key}-${copy}`;
  taken.add(key);
  return { ...named, key };
}

/** A series of which only an acronym or an ISSN is known. */
function numbered(members: readonly ContainerFacts[], acronym: string | undefined): Venue {
  const issn = members.flatMap((member) => member.issn)[0] ?? '';
  if (acronym === undefined)
    return { key: `issn-${issn.toLowerCase()}`, name: `ISSN ${issn}`, kind: 'journal' };
  return {
    key: acronym.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'),
    name: acronym,
    acronym,
    kind: 'other',
  };
}
