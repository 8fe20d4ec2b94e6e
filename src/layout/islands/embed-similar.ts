import type { Kernel } from '../../model/parallel.js';

/** Similar works, and their positions, x and y by turns: those of even and those of odd epochs. */
export type EmbeddedWorks = {
  readonly offsets: Int32Array;
  readonly partners: Int32Array;
  readonly similarities: Float64Array;
  /** Where the component of each work begins, and where it ends. */
  readonly componentStart: Int32Array;
  readonly componentEnd: Int32Array;
  /** Where a work's position stands among those that are drawn from, in the range of its component. */
  readonly places: Int32Array;
  /** The first work of each chunk, and the number of works behind the last. */
  readonly chunkStarts: Int32Array;
  readonly epochs: number;
  readonly seed: number;
  /** Before the first epoch these hold where works start. */
  readonly even: Float64Array;
  readonly odd: Float64Array;
  /** The same positions, shuffled once, so that a run of them is a random draw. */
  readonly evenDrawn: Float64Array;
  readonly oddDrawn: Float64Array;
};

/** Flattens the forces near 0; UMAP's a for a least distance of about .3, with b = 1. */
const A = 0.5;
/** How many works push for each tie that pulls. */
const PUSHES = 8;
/** Keeps the push between works in the same place finite. */
const CLOSEST = 0.05;
/** The pushes of a tie move a work at most so far, times the rate. */
const FURTHEST_PUSH = 4;

/**
 * An epoch of the embedding for some works: similar ones pull, randomly drawn ones push. A tie of similarity s pulls in a share s
 * of the epochs. A work sees where the others were after the epoch before, so chunks do not depend on one another and neither do
 * the bits on how many there are. O(ties · pushes).
 * @see McInnes, Healy & Melville (2018), UMAP; Tang et al. (2016), LargeVis, for negative sampling
 */
export const embedSimilar: Kernel<EmbeddedWorks> = { name: 'embed-similar', start };

function start(shared: EmbeddedWorks): (chunk: number, epoch: number) => void {
  const { offsets, partners, similarities, componentStart, componentEnd, places, chunkStarts } = shared;
  const { epochs, seed } = shared;
  return (chunk, epoch) => {
    const [now, drawn, next, nextDrawn] =
      epoch % 2 === 0
        ? [shared.even, shared.evenDrawn, shared.odd, shared.oddDrawn]
        : [shared.odd, shared.oddDrawn, shared.even, shared.evenDrawn];
    const rate = 1 - epoch / epochs;
    for (let work = chunkStarts[chunk]; work < chunkStarts[chunk + 1]; work += 1) {
      const [low, high, own] = [componentStart[work], componentEnd[work], places[work]];
      let draw = low + (hashOf(work, epoch, seed) % (high - low));
      let x = now[2 * work];
      let y = now[2 * work + 1];
      for (let tie = offsets[work]; tie < offsets[work + 1]; tie += 1) {
        const similarity = similarities[tie];
        if (Math.floor((epoch + 1) * similarity) === Math.floor(epoch * similarity)) continue;
        const partner = partners[tie];
        const towardsX = now[2 * partner] - x;
        const towardsY = now[2 * partner + 1] - y;
        const pull = (rate * 2 * A) / (1 + A * (towardsX * towardsX + towardsY * towardsY));
        x += pull * towardsX;
        y += pull * towardsY;
        let pushX = 0;
        let pushY = 0;
        for (let push = 0; push < PUSHES; push += 1) {
          if (draw !== own) {
            const awayX = x - drawn[2 * draw];
            const awayY = y - drawn[2 * draw + 1];
            const squared = awayX * awayX + awayY * awayY;
            const strength = 2 / ((CLOSEST + squared) * (1 + A * squared));
            pushX += strength * awayX;
            pushY += strength * awayY;
          }
          draw += 1;
          if (draw === high) draw = low;
        }
        const length = Math.sqrt(pushX * pushX + pushY * pushY);
        const step = length > FURTHEST_PUSH ? (rate * FURTHEST_PUSH) / length : rate;
        x += step * pushX;
        y += step * pushY;
      }
      next[2 * work] = x;
      next[2 * work + 1] = y;
      nextDrawn[2 * own] = x;
      nextDrawn[2 * own + 1] = y;
    }
  };
}

/** Spreads a work and an epoch evenly over 32 bits. */
function hashOf(work: number, epoch: number, seed: number): number {
  let hash = Math.imul(work + 1, 0x9e3779b1) ^ Math.imul(epoch + 1, 0x85ebca6b) ^ seed;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
