import type { Bridges, BridgingWork, CommunityTie } from '../model/findings.js';
import { communityFlows } from './community-flows.js';
import type { Finding, FindingInput } from './contract.js';
import { labelText, percentText } from './wording.js';

/** From here on, a work's citations reach beyond its community so far that it connects (Guimerà and Amaral). */
const CONNECTS = 0.3;
/** A single citation across is no bridge. */
const FEWEST_CROSSING = 2;
const MOST_WORKS = 20;
const DECIMALS = 1e6;

/**
 * Works whose citations connect communities: those with a participation coefficient of 0.3 or more, ranked by the
 * citations that cross, then by how many shortest paths run through them. O(n + m).
 */
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

function bridgingWorks(input: FindingInput): BridgingWork[] {
  const between = (work: number) => input.nodes.betweenness[work] ?? 0;
  return tiesByWork(input)
    .flatMap((ties, work) => bridgingWork(work, ties, input.nodes.community[work] ?? null))
    .filter(({ participation, crossing }) => participation >= CONNECTS && crossing >= FEWEST_CROSSING)
    .sort((a, b) => b.crossing - a.crossing || between(b.work) - between(a.work) || a.work - b.work)
    .slice(0, MOST_WORKS);
}

/** Citations of each work by the community of their other end. */
function tiesByWork({ nodes, edges }: FindingInput): Map<number, CommunityTie>[] {
  const ties = nodes.id.map(() => new Map<number, CommunityTie>());
  const add = (work: number, other: number, count: Omit<CommunityTie, 'community'>) => {
    const community = nodes.community[other] ?? null;
    if (community === null) return;
    const known = ties[work]?.get(community);
    ties[work]?.set(community, {
      community,
      citedBy: (known?.citedBy ?? 0) + count.citedBy,
      cites: (known?.cites ?? 0) + count.cites,
    });
  };
  for (const [edge, citing] of edges.source.entries()) {
    const cited = edges.target[edge] ?? 0;
    add(citing, cited, { citedBy: 0, cites: 1 });
    add(cited, citing, { citedBy: 1, cites: 0 });
  }
  return ties;
}

function bridgingWork(
  work: number,
  ties: ReadonlyMap<number, CommunityTie>,
  home: number | null,
): BridgingWork[] {
  if (home === null || ties.size === 0) return [];
  const size = ({ citedBy, cites }: CommunityTie) => citedBy + cites;
  const communities = [...ties.values()].sort((a, b) => size(b) - size(a) || a.community - b.community);
  const all = communities.reduce((sum, tie) => sum + size(tie), 0);
  const together = communities.reduce((sum, tie) => sum + (size(tie) / all) ** 2, 0);
  const atHome = ties.get(home);
  return [
    {
      work,
      participation: Math.round((1 - together) * DECIMALS) / DECIMALS,
      crossing: all - (atHome === undefined ? 0 : size(atHome)),
      communities,
    },
  ];
}

function meaningOf(
  { nodes, communities }: FindingInput,
  { works, flows }: Omit<Bridges, 'meaning'>,
): string[] {
  const share = `${flows.crossing} of ${flows.total} citations among the works (${percentText(flows.crossing, flows.total)}) cross from one community to another.`;
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

function listText(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
