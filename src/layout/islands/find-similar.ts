import type { Kernel } from '../../model/parallel.js';

/** What is read of the ties, and where the most similar works of each are written. */
export type SimilarWorks = {
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** Strength of each tie in multiples of the mean. */
  readonly strengths: Float64Array;
  /** Where the community of each work begins, and where it ends. */
  readonly communityStart: Int32Array;
  readonly communityEnd: Int32Array;
  /** What a step over a work counts: falls with its degree; 0 where it ties too many to mean much. */
  readonly passing: Float64Array;
  /** What a work's similarity is divided by: grows with its degree. */
  readonly damping: Float64Array;
  /** 1 where steps that leave the community are not followed. */
  readonly withinCommunity: number;
  /** What a direct tie counts, and the factor of similarity between communities. */
  readonly direct: number;
  readonly cross: number;
  /** How many a work keeps; its row begins at their multiple. */
  readonly most: number;
  readonly rowsPerChunk: number;
  /** How many each work has, written; then which, the most similar first, and how similar: the most similar 1. */
  readonly found: Int32Array;
  readonly partners: Int32Array;
  readonly similarities: Float64Array;
};

/**
 * The most similar works of each: by a tie between them, and by every work that both are tied to, which is co-citation,
 * bibliographic coupling and a path of two citations at once. O(sum of squared degrees) at worst.
 */
export const findSimilar: Kernel<SimilarWorks> = { name: 'find-similar', start };

function start(shared: SimilarWorks): (chunk: number) => void {
  const { offsets, neighbours, strengths, communityStart, communityEnd, passing, damping } = shared;
  const { withinCommunity, direct, cross, most, rowsPerChunk, found, partners, similarities } = shared;
  const order = found.length;
  const sums = new Float64Array(order);
  const met = new Int32Array(order);
  const best = new Int32Array(most);
  const scores = new Float64Array(most);

  /** Adds up what is similar to a work. @returns how many were met */
  const gather = (work: number): number => {
    let count = 0;
    const [low, high] = withinCommunity === 1 ? [communityStart[work], communityEnd[work]] : [0, order];
    for (let tie = offsets[work]; tie < offsets[work + 1]; tie += 1) {
      const between = neighbours[tie];
      const strength = strengths[tie];
      if (sums[between] === 0) met[count++] = between;
      sums[between] += direct * strength;
      const passed = passing[between] * strength;
      if (passed === 0) continue;
      const end = offsets[between + 1];
      for (let at = firstFrom(neighbours, { from: offsets[between], end, low }); at < end; at += 1) {
        const other = neighbours[at];
        if (other >= high) break;
        if (other === work) continue;
        if (sums[other] === 0) met[count++] = other;
        sums[other] += passed * strengths[at];
      }
    }
    return count;
  };

  /** Keeps the most similar of those met, the most similar first. @returns how many */
  const keep = (work: number, count: number): number => {
    const [low, high] = [communityStart[work], communityEnd[work]];
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const other = met[at];
      const score = (sums[other] / damping[other]) * (other < low || other >= high ? cross : 1);
      sums[other] = 0;
      if (kept === most && score <= scores[most - 1]) continue;
      let place = kept < most ? kept++ : most - 1;
      for (; place > 0 && scores[place - 1] < score; place -= 1) {
        scores[place] = scores[place - 1];
        best[place] = best[place - 1];
      }
      scores[place] = score;
      best[place] = other;
    }
    return kept;
  };

  return (chunk) => {
    const end = Math.min(order, (chunk + 1) * rowsPerChunk);
    for (let work = chunk * rowsPerChunk; work < end; work += 1) {
      const kept = keep(work, gather(work));
      found[work] = kept;
      for (let rank = 0; rank < kept; rank += 1) {
        partners[work * most + rank] = best[rank];
        similarities[work * most + rank] = Math.sqrt(scores[rank] / scores[0]);
      }
    }
  };
}

interface Row {
  readonly from: number;
  readonly end: number;
  readonly low: number;
}

/** The first place of an ascending row whose value is not below `low`. */
function firstFrom(values: Int32Array, { from, end, low }: Row): number {
  let [left, right] = [from, end];
  while (left < right) {
    const middle = (left + right) >> 1;
    if (values[middle] < low) left = middle + 1;
    else right = middle;
  }
  return left;
}
