import type { Parallel } from '../../model/parallel.js';
import type { Random } from '../../model/random.js';
import { embedWorks } from './embed-works.js';
import { fillRoom } from './fill-room.js';
import { flowApart } from './flow-apart.js';
import { orderWorks, type Ties } from './order-works.js';
import { type Points, turnToFit } from './points.js';
import { pushApart } from './push-apart.js';
import { placeOnShelves } from './shelves.js';
import { type SimilarityOptions, similarityGraph } from './similarity-graph.js';
import { startInDiscs } from './start-in-discs.js';

const DEFAULTS = {
  /** Fields with fewer works are small. */
  small: 700,
  /** Width of a stage, in heights, above the line of works without a citation. */
  stage: 1.4,
};

/**
 * How similarity is counted. In small fields direct ties count more, fewer partners are kept, and communities part less: with what
 * is right for thousands of works they fall to pieces. README.md has the figures.
 */
const SMALL: SimilarityOptions = { direct: 4, most: 5, cross: 0.7 };
const LARGE: SimilarityOptions = { direct: 2, most: 10, cross: 0.4 };

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
  const similar = await similarityGraph(ordered, works.length < DEFAULTS.small ? SMALL : LARGE, parallel);
  const points = await embedWorks({ ordered, similar, starts: startInDiscs(ordered), random, parallel });
  for (let part = 0; part + 1 < components.length; part += 1) {
    const own = points.subarray(2 * components[part], 2 * components[part + 1]);
    fillRoom(own);
    // The smaller ones lie flat on their shelves.
    turnToFit(own, part === 0 ? heightOfStage : (_, height) => height);
    flowApart(own, random);
    pushApart(own);
  }
  placeOnShelves(points, components);
  return { works, points };
}

/** How high a stage must be to show a box whole. */
function heightOfStage(width: number, height: number): number {
  return Math.max(width / DEFAULTS.stage, height);
}
