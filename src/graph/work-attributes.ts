import type { WorkAttributes } from '../model/citation-graph.js';
import type { CollectedWork } from '../model/collected-work.js';
import { firstLayerWith } from '../model/collected-work.js';
import { doiUrl } from '../model/doi.js';
import { displayName } from '../model/person-name.js';
import { titleOfFacts } from '../model/text/full-title.js';
import type { AssignedVenue } from '../model/venue.js';
import { venueLabel } from '../model/venue.js';
import type { Provenance } from '../model/work.js';

/** What is known of a work: each attribute from the first layer that has it, and where it came from. */
export function attributesOf(work: CollectedWork, assigned: AssignedVenue | undefined): WorkAttributes {
  const title = titleOf(work);
  const year = firstLayerWith(work.layers, 'year');
  return {
    label: title?.value ?? work.fallbackLabel,
    status: work.status,
    depth: work.depth,
    isSeed: work.isSeed,
    hasReferenceList: work.references !== undefined,
    ...(title === undefined ? {} : { title: title.value, titleFrom: title.from }),
    ...(year === undefined ? {} : { year: year.value, yearFrom: year.from }),
    ...(assigned === undefined ? {} : venueOf(assigned)),
    ...(work.doi === undefined ? {} : { doi: work.doi, url: doiUrl(work.doi) }),
    ...(work.missingReason === undefined ? {} : { missingReason: work.missingReason }),
    ...(work.aliases.length === 0 ? {} : { aliases: work.aliases }),
    ...authorsOf(work),
    ...editorsOf(work),
    ...otherFacts(work),
    ...pagesOf(work),
  };
}

function venueOf({
  venue,
  from,
  evidence,
}: AssignedVenue): Pick<WorkAttributes, 'venue' | 'venueKey' | 'venueFrom' | 'venueEvidence'> {
  return { venue: venueLabel(venue), venueKey: venue.key, venueFrom: from, venueEvidence: evidence };
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
