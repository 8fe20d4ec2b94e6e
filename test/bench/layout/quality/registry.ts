import { adjacency } from './adjacency.js';
import type { Quality } from './contract.js';
import { elongation } from './elongation.js';
import { preserved, stressed, uniformity } from './graphology-figures.js';
import { hubRank } from './hub-rank.js';
import { neighboursKept } from './neighbours-kept.js';
import { heldOutSilhouette } from './silhouette.js';

/** Every figure, in the order of the table. To add one: one file, and one line here. */
export const QUALITIES = Object.freeze([
  neighboursKept,
  preserved,
  hubRank,
  elongation,
  adjacency,
  heldOutSilhouette,
  uniformity,
  stressed,
] as const satisfies readonly Quality[]);
