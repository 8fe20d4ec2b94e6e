import { hasTies } from '../../src/model/edge-words.js';
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
  /** How each reads on the way from the first work, by the number that the document counts it by. */
  readonly citations: ReadonlyMap<number, 'cited' | 'citing' | 'tie'>;
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
  const ties = hasTies(index.document);
  const between = steps.slice(1).map(({ from }) => from);
  return {
    mode: 'path',
    ends,
    path,
    works: [ends[0], ...between, ends[1]],
    citations: new Map(
      steps.map(({ citation, along }) => [citation, ties ? 'tie' : along ? 'cited' : 'citing'] as const),
    ),
  };
}

function comparisonOf(index: DocumentIndex, ends: Pair['ends']): Pair {
  const comparison = compareWorks(index, ...ends);
  const { references, citing, citations } = comparison;
  const works = [...ends, ...references.shared, ...(citing?.shared ?? [])];
  const ties = hasTies(index.document);
  const { source, target } = index.document.edges;
  const directionOf = (citation: number) => {
    if (ties) return 'tie';
    const from = ends.find((end) => end === source[citation] || end === target[citation]);
    return source[citation] === from ? 'cited' : 'citing';
  };
  return {
    mode: 'compare',
    ends,
    comparison,
    works: [...new Set(works)],
    citations: new Map(citations.map((citation) => [citation, directionOf(citation)] as const)),
  };
}
