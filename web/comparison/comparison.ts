import { hasTies } from '../../src/model/edge-words.js';
import type { DocumentIndex } from '../document/document-index.js';

/** What two works have to do with each other. Seeds, which cite everything, are in no count. */
export interface Comparison {
  /** Works that they cite; in graphs of ties all that they are tied to. */
  readonly references: Overlap;
  /** Works that cite them; undefined in graphs of ties. */
  readonly citing: Overlap | undefined;
  /** Whether the first cites the second, and the other way round. */
  readonly cites: boolean;
  readonly isCited: boolean;
  /** Citations that join the two, or one of them to a shared work. */
  readonly citations: readonly number[];
}

/** Holds two works side by side. O(their citations, and those of the works that they share). */
export function compareWorks(index: DocumentIndex, first: number, second: number): Comparison {
  const { document } = index;
  const { between } = index.citationRows();
  const ties = hasTies(document);
  const withoutSeeds = (works: Iterable<number>) =>
    [...new Set(works)].filter((work) => document.nodes.isSeed[work] !== true);
  const referencesOf = (work: number) =>
    withoutSeeds(ties ? [...index.cites(work), ...index.citedBy(work)] : index.cites(work));
  const references = overlapOf(referencesOf(first), referencesOf(second));
  const citing = ties
    ? undefined
    : overlapOf(withoutSeeds(index.citedBy(first)), withoutSeeds(index.citedBy(second)));
  const cites = between(first, second);
  const isCited = between(second, first);
  const ends = [first, second];
  const toShared = [...references.shared, ...(citing?.shared ?? [])].flatMap((work) =>
    ends.flatMap((end) => [between(end, work), between(work, end)]),
  );
  const citations = [cites, isCited, ...toShared].filter((citation) => citation !== undefined);
  return {
    references,
    citing,
    cites: cites !== undefined,
    isCited: isCited !== undefined,
    citations: [...new Set(citations)],
  };
}

/** What two sets of works have in common. */
export interface Overlap {
  /** In the order of the first set. */
  readonly shared: readonly number[];
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Shared works as a share of all works of either set (Jaccard), 0 to 1; undefined when both are empty. */
  readonly share: number | undefined;
}

/** Compares two lists without repetitions. O(their lengths). */
export function overlapOf(first: readonly number[], second: readonly number[]): Overlap {
  const others = new Set(second);
  const shared = first.filter((work) => others.has(work));
  const either = first.length + second.length - shared.length;
  return {
    shared,
    onlyFirst: first.length - shared.length,
    onlySecond: second.length - shared.length,
    share: either === 0 ? undefined : shared.length / either,
  };
}
