import type { Bridges, CommunityFlows } from '../model/findings.js';
import { countOf, listText } from '../model/format-number.js';
import type { WorkColumns } from '../model/work-columns.js';
import { bridgingWorks } from './bridging-works.js';
import type { Finding, FindingInput } from './contract.js';

/** The works whose citations connect communities, and who cites whom among the largest communities. */
export const bridges: Finding<'bridges'> = {
  id: 'bridges',
  title: 'Bridges between communities',
  source: 'Guimerà & Amaral (2005), Functional cartography of complex metabolic networks',
  find: (input) => {
    if (input.communities.length < 2) return undefined;
    const flows = communityFlows(input);
    if (flows.crossing === 0) return undefined;
    const works = bridgingWorks(input);
    return { works, flows, meaning: meaningOf(input, { works, flows }) };
  },
};

function meaningOf(
  { nodes, communities }: FindingInput,
  { works, flows }: Omit<Bridges, 'meaning'>,
): string[] {
  const share = `${flows.crossing} of ${countOf(flows.total, 'citation')} among the works (${percentText(flows.crossing, flows.total)}) cross from one community to another.`;
  const [first] = works;
  if (first === undefined)
    return [share, 'They are spread thinly: no single work ties communities together.'];
  const names = first.communities
    .slice(0, 3)
    .map((tie) => `“${communities.find(({ id }) => id === tie.community)?.name ?? tie.community}”`);
  return [
    share,
    `The strongest bridge is ${labelText(nodes, first.work)}: ${first.crossing} of its citations cross, between ${listText(names)}.`,
  ];
}

const MOST_COMMUNITIES = 8;

/** Counts the citations between communities: in all, and for the largest each from whom to whom. O(m). */
function communityFlows({ nodes, edges, communities }: FindingInput): CommunityFlows {
  const largest = communities.slice(0, MOST_COMMUNITIES).map(({ id }) => id);
  const places = new Map(largest.map((id, place) => [id, place]));
  const citations = largest.map(() => new Array<number>(largest.length).fill(0));
  let [crossing, total] = [0, 0];
  for (let edge = 0; edge < edges.source.length; edge += 1) {
    const from = nodes.community[edges.source[edge] ?? -1] ?? null;
    const to = nodes.community[edges.target[edge] ?? -1] ?? null;
    if (from === null || to === null) continue;
    total += 1;
    if (from !== to) crossing += 1;
    const row = citations[places.get(from) ?? -1];
    const column = places.get(to);
    if (row !== undefined && column !== undefined) row[column] += 1;
  }
  return { communities: largest, citations, crossing, total };
}

const LABEL_LENGTH = 80;

/** A work as sentences name it: `“Title” (2014)`. */
function labelText({ label, year }: Pick<WorkColumns, 'label' | 'year'>, work: number): string {
  const characters = Array.from(label[work] ?? '');
  const shown =
    characters.length <= LABEL_LENGTH ? characters : [...characters.slice(0, LABEL_LENGTH - 1), '…'];
  const dated = year[work] ?? null;
  return `“${shown.join('')}”${dated === null ? '' : ` (${dated})`}`;
}

/** A share in whole percent. */
function percentText(part: number, whole: number): string {
  return `${Math.round((100 * part) / Math.max(1, whole))}\u00a0%`;
}
