import { type CitationGraph, emptyCitationGraph, type WorkAttributes } from '../model/citation-graph.js';
import { type CollectedWork, firstLayerWith } from '../model/collected-work.js';
import { doiUrl } from '../model/doi.js';
import { displayName } from '../model/person-name.js';
import { titleOfFacts } from '../model/text/full-title.js';
import { type AssignedVenue, type VenueAssignment, type VenueSeries, venueLabel } from '../model/venue.js';
import type { Provenance } from '../model/work.js';
import type { Collection } from './collect-works.js';

/** Finds the venues of all works at once, see the venues room. */
export type VenueAssigner = (works: readonly CollectedWork[]) => VenueAssignment;

/** The graph, and the venues of its works by key. */
export interface BuiltGraph {
  readonly graph: CitationGraph;
  readonly venues: ReadonlyMap<string, VenueSeries>;
}

/** Builds the citation graph: each attribute from the first layer that has it, and where it came from. */
export function buildGraph(collection: Collection, assignVenues: VenueAssigner): BuiltGraph {
  const graph = emptyCitationGraph();
  const { assigned, venues } = assignVenues(collection.works);
  for (const work of collection.works) {
    graph.addNode(work.id, attributesOf(work, assigned.get(work.id)));
  }
  for (const { citing, cited, assertedBy, references } of collection.citations) {
    graph.addEdge(citing, cited, { assertedBy, references });
  }
  return { graph, venues };
}

function attributesOf(work: CollectedWork, assigned: AssignedVenue | undefined): WorkAttributes {
  const title = titleOf(work);
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
    const { venue, from, evidence } = assigned;
    Object.assign(attributes, {
      venue: venueLabel(venue),
      venueKey: venue.key,
      venueFrom: from,
      venueEvidence: evidence,
    });
  }
  if (work.doi !== undefined) Object.assign(attributes, { doi: work.doi, url: doiUrl(work.doi) });
  if (work.missingReason !== undefined) attributes.missingReason = work.missingReason;
  if (work.aliases.length > 0) attributes.aliases = work.aliases;
  Object.assign(attributes, authorsOf(work), editorsOf(work), otherFacts(work), pagesOf(work));
  return attributes;
}

/** Title and subtitle: both from the same layer. */
function titleOf({
  layers,
}: CollectedWork): { readonly value: string; readonly from: Provenance } | undefined {
  for (const { from, facts } of layers) {
    const value = titleOfFacts(facts);
    if (value !== undefined) return { value, from };
  }
  return undefined;
}

/** Authors and whether they are all: both from the same layer. */
function authorsOf({
  layers,
}: CollectedWork): Pick<WorkAttributes, 'authors' | 'authorParts' | 'authorsComplete'> {
  const facts = layers.find((layer) => layer.facts.authors !== undefined)?.facts;
  if (facts?.authors === undefined) return {};
  return {
    authors: facts.authors.map(displayName),
    authorParts: facts.authors,
    authorsComplete: facts.authorsComplete ?? true,
  };
}

function editorsOf({ layers }: CollectedWork): Pick<WorkAttributes, 'editors' | 'editorParts'> {
  const editors = firstLayerWith(layers, 'editors')?.value;
  return editors === undefined ? {} : { editors: editors.map(displayName), editorParts: editors };
}

/** Where articles are numbered, people cite the number in place of pages. */
function pagesOf({ layers }: CollectedWork): Pick<WorkAttributes, 'pages'> {
  const pages = layers
    .map(({ facts }) => facts.pages ?? facts.articleNumber)
    .find((value) => value !== undefined);
  return pages === undefined ? {} : { pages };
}

const OTHER_FACTS = [
  'containerTitle',
  'type',
  'isReferencedByCount',
  'updates',
  'updatesWork',
  'relations',
  'abstract',
  'volume',
  'issue',
  'edition',
  'publisher',
] as const;

function otherFacts({ layers }: CollectedWork): Partial<WorkAttributes> {
  return Object.fromEntries(
    OTHER_FACTS.flatMap((name) => {
      const found = firstLayerWith(layers, name);
      return found === undefined ? [] : [[name, found.value]];
    }),
  );
}
