import type { DocumentIndex } from '../document/document-index.js';
import { memoizeLast } from '../document/memoize.js';
import type { PairMode, ViewerState } from '../state/state.js';
import { type CitationPath, citationPath } from './citation-path.js';
import { type Comparison, compareWorks } from './comparison.js';

/** The two works held against each other, and what the stage is to bring out. */
export type Pair = {
  readonly ends: readonly [number, number];
  /** Both ends, and what lies between them. */
  readonly works: readonly number[];
  /** As the document counts them. */
  readonly citations: readonly number[];
} & (
  | { readonly mode: 'path'; readonly path: CitationPath | undefined }
  | { readonly mode: 'compare'; readonly comparison: Comparison }
);

/** The pair that a state asks for; the last one is kept, object for object. O(V + E) for a new one. */
export function pairOf(
  index: DocumentIndex,
  { selected, against }: Pick<ViewerState, 'selected' | 'against'>,
): Pair | undefined {
  return index.cached(pairFinder)(selected, against?.work ?? null, against?.mode ?? null);
}

function pairFinder(index: DocumentIndex) {
  return memoizeLast(
    (first: number | null, second: number | null, mode: PairMode | null): Pair | undefined => {
      if (first === null || second === null || mode === null) return undefined;
      return mode === 'path' ? pathBetween(index, [first, second]) : comparisonOf(index, [first, second]);
    },
  );
}

function pathBetween(index: DocumentIndex, ends: Pair['ends']): Pair {
  const path = citationPath(index, ...ends);
  const steps = path?.steps ?? [];
  const between = steps.slice(1).map(({ from }) => from);
  return {
    mode: 'path',
    ends,
    path,
    works: [ends[0], ...between, ends[1]],
    citations: steps.map(({ citation }) => citation),
  };
}

function comparisonOf(index: DocumentIndex, ends: Pair['ends']): Pair {
  const comparison = compareWorks(index, ...ends);
  const { references, citing, citations } = comparison;
  const works = [...ends, ...references.shared, ...(citing?.shared ?? [])];
  return { mode: 'compare', ends, comparison, works: [...new Set(works)], citations };
}
