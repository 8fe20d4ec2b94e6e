import { appendTo } from '../model/append-to.js';
import type { CollectedWork, FactsLayer } from '../model/collected-work.js';
import { compareText, sortedBy } from '../model/order.js';
import type { AssignedVenue, VenueAssignment, VenueEvidence, VenueSeries } from '../model/venue.js';
import { type ContainerFacts, createContainerReader } from './facts-of-container.js';
import { initialsOfTable } from './initialisms.js';
import { JOINS } from './joins/registry.js';
import { nameCorpus, seriesName } from './name-corpus.js';
import { createSpellingReader, type Spelling } from './read-spelling.js';
import { createVenueResolver } from './resolve-venue.js';
import { createSeriesGraph } from './series-graph.js';
import type { VenueTable } from './venue-table.js';

/** What of a work tells its venue. */
export type WorkWithContainer = Pick<CollectedWork, 'id' | 'doi' | 'layers'>;

/**
 * Assigns venues to the works of a corpus: each work to the series that its first telling layer names, and the
 * spellings of one series to one venue, whether the table knows it or only the corpus shows that they are one.
 *
 * Independent of the order of the works. Near linear: titles are compared only with titles of the same initials.
 */
export function createVenueAssigner(
  table: VenueTable,
): (works: readonly WorkWithContainer[]) => VenueAssignment {
  const read = createSpellingReader();
  const resolve = createVenueResolver(table);
  const known = initialsOfTable(table);
  return (works) => {
    const containerOf = createContainerReader({ table, resolve, read });
    const told = works.map((work) => ({ id: work.id, layers: layersOf(work, containerOf) }));
    const containers = distinctContainers(told.flatMap(({ layers }) => layers));
    const corpus = {
      containers,
      spellings: distinctSpellings(containers),
      known,
      worksOf: worksByContainer(told.map(({ layers }) => layers)),
    };
    const graph = createSeriesGraph();
    for (const join of JOINS) join(corpus, graph);
    const venues = nameCorpus(
      told.flatMap(({ layers }) => layers.slice(0, 1)),
      { containers, graph, table },
    );
    const evidenceOf = ({ resolved, ...container }: ContainerFacts): VenueEvidence =>
      resolved?.evidence ??
      (container.issn.length > 0 ? 'issn' : graph.evidenceOf(seriesName(container) ?? '')) ??
      'unknown-title';
    const assigned = new Map<string, FoundVenue>();
    for (const { id, layers } of told) {
      const layer = layers.find(({ container }) => venues.has(container.id));
      const venue = venues.get(layer?.container.id ?? '');
      if (layer === undefined || venue === undefined) continue;
      assigned.set(id, { ...layer, venue, evidence: evidenceOf(layer.container) });
    }
    return {
      assigned: new Map<string, AssignedVenue>(assigned),
      venues: tallyVenues([...assigned.values()]),
    };
  };
}

interface ToldLayer {
  readonly from: FactsLayer['from'];
  readonly container: ContainerFacts;
}

/**
 * The layers that tell something of the container; those that name it before those that only number it. What the
 * DOI alone tells is inferred, whatever layer stands beside it.
 */
function layersOf(
  { doi, layers }: WorkWithContainer,
  containerOf: ReturnType<typeof createContainerReader>,
): ToldLayer[] {
  const told = layers.flatMap(({ from, facts }) => {
    const container = containerOf(facts, doi);
    if (container === undefined) return [];
    const isInferred =
      container.resolved?.evidence === 'doi-series' || containerOf(facts, undefined) === undefined;
    return [{ from: isInferred ? ('doi-structure' as const) : from, container }];
  });
  const named = told.filter(({ container }) => isNamed(container));
  return [...named, ...told.filter(({ container }) => !isNamed(container))];
}

function isNamed({ resolved, spellings, eventAcronym }: ContainerFacts): boolean {
  return resolved !== undefined || spellings.length > 0 || eventAcronym !== undefined;
}

function distinctContainers(layers: readonly ToldLayer[]): ContainerFacts[] {
  return sortedBy(new Set(layers.map(({ container }) => container)), ({ id }) => id);
}

function worksByContainer(works: readonly (readonly ToldLayer[])[]): (container: ContainerFacts) => number {
  const counts = new Map<ContainerFacts, number>();
  for (const layers of works)
    for (const container of new Set(layers.map((layer) => layer.container)))
      counts.set(container, (counts.get(container) ?? 0) + 1);
  return (container) => counts.get(container) ?? 0;
}

function distinctSpellings(containers: readonly ContainerFacts[]): Spelling[] {
  const byTitle = new Map(containers.flatMap(({ spellings }) => spellings.map((one) => [one.title, one])));
  return sortedBy(byTitle.values(), ({ title }) => title);
}

/** The venue of a work, and the facts that led to it. */
export interface FoundVenue extends AssignedVenue {
  readonly container: ContainerFacts;
}

/** The venues of works, by key in code-unit order, with all their spellings, evidence and number of works. */
function tallyVenues(found: readonly FoundVenue[]): ReadonlyMap<string, VenueSeries> {
  const groups = new Map<string, FoundVenue[]>();
  for (const one of found) appendTo(groups, one.venue.key, one);
  const series = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      { ...first.venue, evidence: evidenceOf(group), spellings: spellingsOf(group), works: group.length },
    ];
  });
  return new Map(sortedBy(series, ({ key }) => key).map((one) => [one.key, one]));
}

function evidenceOf(group: readonly FoundVenue[]): VenueEvidence[] {
  const counts = new Map<VenueEvidence, number>();
  for (const { evidence } of group) counts.set(evidence, (counts.get(evidence) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([evidence]) => evidence);
}

function spellingsOf(group: readonly FoundVenue[]): string[] {
  const titles = group.flatMap(({ container: { facts } }) => [
    facts.containerTitle,
    facts.shortContainerTitle,
  ]);
  return [...new Set(titles.filter((title) => title !== undefined))].sort(compareText);
}
