import type { ProjectionInfo } from '../model/graph-document.js';
import { type Parallel, serial } from '../model/parallel.js';
import { allTies } from './all-ties.js';
import type { Occurrences, ProjectedWorks, ProjectionMethod, Ties } from './contract.js';
import { countedOccurrences } from './counted-occurrences.js';
import { NORMALIZATIONS } from './normalizations.js';
import { PROJECTIONS } from './registry.js';
import { strongestTies } from './strongest-ties.js';

/** What is projected, and which ties are kept. */
export interface ProjectionOptions {
  readonly kind: ProjectionInfo['kind'];
  readonly normalization: ProjectionInfo['normalization'];
  /** Ties whose weight, as normalized, is less are left out; applied before `top`. */
  readonly minWeight: number;
  /** Keep the ties that are among so many of the strongest of one of their ends; of equals, those with earlier items. */
  readonly top?: number;
  /** A group of k counts 1 ∕ (k − 1) for each of its pairs; where the projection allows it. */
  readonly fractional: boolean;
}

const DEFAULTS: ProjectionOptions = {
  kind: 'co-citation',
  normalization: 'none',
  minWeight: 0,
  fractional: false,
};

/** Ties, and the items between which they are. */
export interface Projection {
  readonly method: ProjectionMethod;
  readonly options: ProjectionOptions;
  /** Positions of works, or of `names`. */
  readonly ties: Ties;
  /**
   * Which items occur together with another at all, ascending: the nodes of the projection. Thresholds leave
   * some of them without a tie, but do not change who they are.
   */
  readonly items: Int32Array;
  /** How many items occur, but never together with another. */
  readonly alone: number;
  /** The names of items that are no works. */
  readonly names?: readonly string[];
}

/**
 * Ties works, or authors, that occur together.
 *
 * O(Σ k²) over the lists of k in which they occur: one list of ten thousand costs as much as a hundred thousand
 * lists of thirty.
 */
export async function project(
  works: ProjectedWorks,
  options: Partial<ProjectionOptions> = {},
  parallel: Parallel = serial,
): Promise<Projection> {
  const given = { ...DEFAULTS, ...options };
  const method = methodOf(given.kind);
  const occurrences = method.occurrences(works);
  const counted = countedOccurrences(occurrences, {
    normalization: normalizationOf(given.normalization),
    minWeight: given.minWeight,
    fractional: given.fractional && method.mayBeFractional,
  });
  const ties =
    given.top === undefined
      ? await allTies(counted, parallel)
      : await strongestTies(counted, given.top, parallel);
  const { names } = occurrences;
  return {
    ...{ method, options: given, ties },
    ...itemsOf(occurrences),
    ...(names === undefined ? {} : { names }),
  };
}

/** Which items occur together with others, and how many only by themselves. */
function itemsOf(occurrences: Occurrences): Pick<Projection, 'items' | 'alone'> {
  const { itemCount, groupOffsets, groups, itemOffsets } = occurrences;
  const items = new Int32Array(itemCount);
  let [together, alone] = [0, 0];
  for (let item = 0; item < itemCount; item += 1) {
    const own = groups.subarray(groupOffsets[item], groupOffsets[item + 1]);
    if (own.length === 0) continue;
    const hasOthers = own.some((group) => itemOffsets[group + 1] - itemOffsets[group] > 1);
    if (hasOthers) {
      items[together] = item;
      together += 1;
    } else alone += 1;
  }
  return { items: items.slice(0, together), alone };
}

/** The projection of that name. */
function methodOf(kind: ProjectionInfo['kind']): ProjectionMethod {
  return PROJECTIONS.find(({ id }) => id === kind) ?? PROJECTIONS[0];
}

function normalizationOf(id: ProjectionInfo['normalization']) {
  return NORMALIZATIONS.find((normalization) => normalization.id === id) ?? NORMALIZATIONS[0];
}
