import type { Parallel } from '../../model/parallel.js';
import type { Random } from '../../model/random.js';
import { embedWorks } from './embed-works.js';
import { fillRoom } from './fill-room.js';
import { flowApart } from './flow-apart.js';
import { orderWorks, type Ties } from './order-works.js';
import { type Points, turnLandscape } from './points.js';
import { pushApart } from './push-apart.js';
import { placeOnShelves } from './shelves.js';
import { similarityGraph } from './similarity-graph.js';
import { startInDiscs } from './start-in-discs.js';

const DEFAULTS = {
  /** Similarity between communities counts so much of that within one: fields of few works would fall to pieces at less. */
  cross: (works: number) => (works < 700 ? 0.7 : 0.4),
};

/** Works with ties, and what is needed to place them. */
export interface IslandsInput {
  /** Positions of works in the document; other works have no place. */
  readonly ties: Ties;
  /** By position in the document. */
  readonly community: readonly (number | null)[];
  readonly random: Random;
  readonly parallel: Parallel;
}

/** Positions of works in the document, and where each of them is. */
export interface PlacedWorks {
  readonly works: Int32Array;
  readonly points: Points;
}

/**
 * Places works so that similar ones are near each other, communities are islands, and no two works overlap; centred on the
 * origin. The same bits on every machine and on any number of threads. O(n log n + m + paths of two steps).
 */
export async function placeIslands(input: IslandsInput): Promise<PlacedWorks> {
  const { ties, community, random, parallel } = input;
  const ordered = orderWorks(ties, community);
  const { works, components } = ordered;
  const similar = await similarityGraph(ordered, { cross: DEFAULTS.cross(works.length), parallel });
  const points = await embedWorks({ ordered, similar, starts: startInDiscs(ordered), random, parallel });
  for (let part = 0; part + 1 < components.length; part += 1) {
    const own = points.subarray(2 * components[part], 2 * components[part + 1]);
    turnLandscape(own);
    fillRoom(own);
    flowApart(own, random);
    pushApart(own);
  }
  placeOnShelves(points, components);
  return { works, points };
}
