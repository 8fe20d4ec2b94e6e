import { type CsrGraph, csrOf } from '../model/csr-graph.js';
import type { BridgingWork, CommunityTie } from '../model/findings.js';
import type { FindingInput } from './contract.js';

/** From here on, a work's citations reach beyond its community so far that it connects (Guimerà and Amaral). */
const CONNECTS = 0.3;
/** A single citation across is no bridge. */
const FEWEST_CROSSING = 2;
const MOST_WORKS = 20;
const DECIMALS = 1e6;

/**
 * The works with a participation coefficient of 0.3 or more, by the citations that cross to other communities, then
 * by how many shortest paths run through them. O(n log n + m).
 * @see Guimerà & Amaral (2005), Functional cartography of complex metabolic networks
 */
export function bridgingWorks({ nodes, edges }: FindingInput): BridgingWork[] {
  const graph = csrOf({ order: nodes.id.length, directed: true, source: edges.source, target: edges.target });
  const communities = Int32Array.from(nodes.community, (id) => id ?? NONE);
  const between = ({ work }: Spread) => nodes.betweenness[work] ?? 0;
  return spreadOfWorks(graph, communities)
    .filter(({ participation, crossing }) => participation >= CONNECTS && crossing >= FEWEST_CROSSING)
    .sort((a, b) => b.crossing - a.crossing || between(b) - between(a) || a.work - b.work)
    .slice(0, MOST_WORKS)
    .map((spread) => ({ ...spread, communities: tiesOf(graph, communities, spread.work) }));
}

/** Stands for no community; those that there are begin at 1. */
const NONE = 0;

type Spread = Omit<BridgingWork, 'communities'>;

/** How the citations of each work that has a community spread over communities. */
function spreadOfWorks(graph: CsrGraph, communities: Int32Array): Spread[] {
  const found: Spread[] = [];
  const counts = new Float64Array(communities.reduce((most, id) => Math.max(most, id), NONE) + 1);
  const { outOffsets, outTargets, inOffsets, inSources } = graph;
  for (let work = 0; work < graph.order; work += 1) {
    const home = communities[work];
    if (home === NONE) continue;
    const cited = outTargets.subarray(outOffsets[work], outOffsets[work + 1]);
    const citing = inSources.subarray(inOffsets[work], inOffsets[work + 1]);
    let [all, ofSquares] = [0, 0];
    for (const others of [cited, citing]) {
      for (const other of others) {
        const community = communities[other];
        if (community === NONE) continue;
        const before = counts[community];
        counts[community] = before + 1;
        all += 1;
        ofSquares += 2 * before + 1;
      }
    }
    const crossing = all - counts[home];
    for (const others of [cited, citing]) for (const other of others) counts[communities[other]] = 0;
    const participation = all === 0 ? 0 : Math.round((1 - ofSquares / all ** 2) * DECIMALS) / DECIMALS;
    found.push({ work, participation, crossing });
  }
  return found;
}

/** The citations of a work by the community of their other end, most first. */
function tiesOf(graph: CsrGraph, communities: Int32Array, work: number): CommunityTie[] {
  const ties = new Map<number, CommunityTie>();
  const add = (other: number, citedBy: number, cites: number) => {
    const community = communities[other];
    const known = ties.get(community) ?? { community, citedBy: 0, cites: 0 };
    ties.set(community, { community, citedBy: known.citedBy + citedBy, cites: known.cites + cites });
  };
  const { outOffsets, outTargets, inOffsets, inSources } = graph;
  for (const other of outTargets.subarray(outOffsets[work], outOffsets[work + 1])) add(other, 0, 1);
  for (const other of inSources.subarray(inOffsets[work], inOffsets[work + 1])) add(other, 1, 0);
  ties.delete(NONE);
  const size = ({ citedBy, cites }: CommunityTie) => citedBy + cites;
  return [...ties.values()].sort((a, b) => size(b) - size(a) || a.community - b.community);
}
