import type { CsrGraph } from '../model/csr-graph.js';
import type { CountedWorks, RelatedWorks, SimilarWorks } from '../model/related-works.js';
import { coCitation } from './co-citation.js';
import type { Occurrences } from './contract.js';
import { coupling } from './coupling.js';

const DEFAULTS = {
  /** Works of each list. */
  most: 50,
  /** Added to the lengths of lists, so that one work in common of two short lists says little. */
  damping: 4,
};

/** From an item to the groups it is in, and on to their items. */
type Steps = Pick<Occurrences, 'groupOffsets' | 'groups' | 'itemOffsets' | 'items'>;

/**
 * Finds what is related to one work at a time: similar works by bibliographic coupling and co-citation, prior and
 * derivative works. Similarity is the sum of both counts, each over the geometric mean of the two lists that it is
 * counted in (Salton's cosine), damped; of equals the more cited first, then the earlier.
 *
 * O(V) once; then O(k log k) for a work with k works within two citations, counted as often as they are reached.
 * @param citations without the works that cite everything, such as the survey itself
 * @see Kessler (1963), Small (1973), Salton & McGill (1983)
 */
export function createRelatedWorks(citations: CsrGraph): (work: number) => RelatedWorks {
  const { order, outOffsets, outTargets, inOffsets, inSources } = citations;
  const count = createStepCounter(order);
  const byCoupling = coupling.occurrences({ citations, authors: [] });
  const byCoCitation = coCitation.occurrences({ citations, authors: [] });
  const back = { groupOffsets: outOffsets, groups: outTargets, itemOffsets: outOffsets, items: outTargets };
  const forth = { groupOffsets: inOffsets, groups: inSources, itemOffsets: inOffsets, items: inSources };
  const sharedWith = new Int32Array(order);
  const togetherWith = new Int32Array(order);

  const lengths = (work: number) => ({
    references: outOffsets[work + 1] - outOffsets[work] + DEFAULTS.damping,
    citing: inOffsets[work + 1] - inOffsets[work] + DEFAULTS.damping,
  });
  const byCitations = (a: number, b: number) => lengths(b).citing - lengths(a).citing || a - b;

  const counted = (steps: Steps, work: number): CountedWorks => {
    const found = count(steps, work);
    const counts = new Map(Array.from(found.works, (other, at) => [other, found.counts[at]]));
    const countOf = (other: number) => counts.get(other) ?? 0;
    const works = found.works
      .sort((a, b) => countOf(b) - countOf(a) || byCitations(a, b))
      .slice(0, DEFAULTS.most);
    return { works, counts: works.map(countOf) };
  };

  const similar = (work: number): SimilarWorks => {
    const coupled = count(byCoupling, work);
    const coCited = count(byCoCitation, work);
    coupled.works.forEach((other, at) => {
      sharedWith[other] = coupled.counts[at];
    });
    coCited.works.forEach((other, at) => {
      togetherWith[other] = coCited.counts[at];
    });
    const met = Int32Array.from(new Set([...coupled.works, ...coCited.works]));
    const own = lengths(work);
    const scores = new Map<number, number>();
    for (const other of met) {
      const { references, citing } = lengths(other);
      const both =
        sharedWith[other] / Math.sqrt(own.references * references) +
        togetherWith[other] / Math.sqrt(own.citing * citing);
      scores.set(other, both);
    }
    const scoreOf = (other: number) => scores.get(other) ?? 0;
    const works = Int32Array.from(met)
      .sort((a, b) => scoreOf(b) - scoreOf(a) || byCitations(a, b))
      .slice(0, DEFAULTS.most);
    const found = {
      works,
      shared: works.map((other) => sharedWith[other]),
      together: works.map((other) => togetherWith[other]),
    };
    for (const other of met) {
      sharedWith[other] = 0;
      togetherWith[other] = 0;
    }
    return found;
  };

  return (work) => ({
    similar: similar(work),
    prior: counted(back, work),
    derivative: counted(forth, work),
  });
}

/** Counts by how many groups of an item each other item is reached; O(items of its groups). */
function createStepCounter(order: number): (steps: Steps, item: number) => CountedWorks {
  const reached = new Int32Array(order);
  const met = new Int32Array(order);
  return ({ groupOffsets, groups, itemOffsets, items }, item) => {
    let many = 0;
    for (let at = groupOffsets[item]; at < groupOffsets[item + 1]; at += 1) {
      const group = groups[at];
      for (let place = itemOffsets[group]; place < itemOffsets[group + 1]; place += 1) {
        const other = items[place];
        if (other === item) continue;
        if (reached[other] === 0) met[many++] = other;
        reached[other] += 1;
      }
    }
    const works = met.slice(0, many);
    const counts = works.map((other) => reached[other]);
    for (const other of works) reached[other] = 0;
    return { works, counts };
  };
}
