import type { CitationGraph, WorkAttributes } from '../model/citation-graph.js';
import { emptyCitationGraph } from '../model/citation-graph.js';
import type { CollectedWork } from '../model/collected-work.js';
import { firstLayerWith } from '../model/collected-work.js';
import { doiUrl } from '../model/doi.js';
import type { Venue } from '../model/venue.js';
import { venueLabel } from '../model/venue.js';
import type { WorkFacts } from '../model/work.js';
import type { Collection } from './collect-works.js';

/** Finds the venue that facts tell of, see the venues room. */
export type VenueResolver = (facts: WorkFacts & { readonly doi?: string }) => Venue | undefined;

/** The graph, and the venues of its works by key. */
export interface BuiltGraph {
  readonly graph: CitationGraph;
  readonly venues: ReadonlyMap<string, Venue>;
}

/** Builds the citation graph: each attribute from the first layer that has it, and where it came from. */
export function buildGraph(collection: Collection, resolveVenue: VenueResolver): BuiltGraph {
  const graph = emptyCitationGraph();
  const venues = new Map<string, Venue>();
  for (const work of collection.works) {
    const assigned = assignVenue(work, resolveVenue);
    if (assigned !== undefined) venues.set(assigned.venue.key, assigned.venue);
    graph.addNode(work.id, attributesOf(work, assigned));
  }
  for (const { citing, cited, assertedBy, references } of collection.citations) {
    graph.addEdge(citing, cited, { assertedBy, references });
  }
  return { graph, venues };
}

type AssignedVenue = { readonly venue: Venue; readonly from: NonNullable<WorkAttributes['venueFrom']> };

function assignVenue(work: CollectedWork, resolveVenue: VenueResolver): AssignedVenue | undefined {
  for (const { from, facts } of work.layers) {
    const venue = resolveVenue(work.doi === undefined ? facts : { ...facts, doi: work.doi });
    if (venue !== undefined) return { venue, from };
  }
  return undefined;
}

function attributesOf(work: CollectedWork, assigned: AssignedVenue | undefined): WorkAttributes {
  const title = firstLayerWith(work.layers, 'title');
  const year = firstLayerWith(work.layers, 'year');
  const attributes: WorkAttributes = {
    label: title?.value ?? work.fallbackLabel,
    status: work.status,
    depth: work.depth,
    isSeed: work.isSeed,
    hasReferenceList: work.references !== undefined,
    hasRecord: work.hasRecord,
  };
  if (title !== undefined) Object.assign(attributes, { title: title.value, titleFrom: title.from });
  if (year !== undefined) Object.assign(attributes, { year: year.value, yearFrom: year.from });
  if (assigned !== undefined) {
    const { venue, from } = assigned;
    Object.assign(attributes, { venue: venueLabel(venue), venueKey: venue.key, venueFrom: from });
  }
  if (work.doi !== undefined) Object.assign(attributes, { doi: work.doi, url: doiUrl(work.doi) });
  if (work.missingReason !== undefined) attributes.missingReason = work.missingReason;
  if (work.aliases.length > 0) attributes.aliases = work.aliases;
  Object.assign(attributes, authorsOf(work), otherFacts(work));
  return attributes;
}

/** Authors and whether they are all: both from the same layer. */
function authorsOf({ layers }: CollectedWork): Pick<WorkAttributes, 'authors' | 'authorsComplete'> {
  const layer = layers.find(({ facts }) => facts.authors !== undefined);
  if (layer?.facts.authors === undefined) return {};
  return { authors: layer.facts.authors, authorsComplete: layer.facts.authorsComplete ?? true };
}

const OTHER_FACTS = [
  'containerTitle',
  'type',
  'isReferencedByCount',
  'updates',
  'updatesWork',
  'relations',
] as const;

function otherFacts({ layers }: CollectedWork): Partial<WorkAttributes> {
  return Object.fromEntries(
    OTHER_FACTS.flatMap((name) => {
      const found = firstLayerWith(layers, name);
      return found === undefined ? [] : [[name, found.value]];
    }),
  );
}
