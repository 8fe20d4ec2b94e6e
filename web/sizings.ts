import { hasTies } from '../src/model/edge-words.js';
import type { MeasureAttribute } from '../src/model/graph-document.js';
import type { DocumentIndex } from './document-index.js';
import type { RankedMeasure } from './ranking.js';
import { formatNumber } from './wording.js';

/** What the size of a node can stand for. */
export type SizingId = RankedMeasure | 'uniform';

/** One way to size nodes. */
export interface Sizing {
  readonly id: SizingId;
  readonly title: (index: DocumentIndex) => string;
  readonly description: (index: DocumentIndex) => string;
  /** Why it cannot be chosen for this document; undefined when it can. */
  readonly absent: (index: DocumentIndex) => string | undefined;
}

/** Every sizing, in the order of the menu. */
export const SIZINGS: readonly Sizing[] = Object.freeze([
  ofMeasure('inDegree', 'Citations here'),
  {
    id: 'isReferencedByCount',
    title: () => 'Citations everywhere',
    description: () => 'How often the work is cited anywhere, as Crossref counts.',
    absent: ({ ranking }: DocumentIndex) =>
      (ranking('isReferencedByCount')?.among ?? 0) > 0
        ? undefined
        : 'No record of Crossref is held, and only records carry this count.',
  },
  ofMeasure('pageRank', 'PageRank'),
  ofMeasure('betweenness', 'Betweenness'),
  ofMeasure('harmonic', 'Harmonic centrality'),
  ofMeasure('closeness', 'Closeness'),
  ofMeasure('authority', 'Authority'),
  ofMeasure('hub', 'Hub'),
  ofMeasure('katz', 'Katz centrality'),
  ofMeasure('coreness', 'Coreness'),
  ofMeasure('clustering', 'Local clustering'),
  ofMeasure('citationsPerYear', 'Citations here per year'),
  ofMeasure('ageNormalizedInDegree', 'Citations for its age'),
  ofMeasure('disruption', 'Disruption (CD)'),
  ofMeasure('outDegree', 'Works cited here'),
  {
    id: 'uniform',
    title: () => 'Nothing: all alike',
    description: () => 'All works have the same size.',
    absent: () => undefined,
  },
]);

function ofMeasure(id: Exclude<MeasureAttribute, 'community'>, title: string): Sizing {
  return {
    id,
    title: (index) => (hasTies(index.document) ? (infoOf(index, id)?.title ?? title) : title),
    description: (index) => infoOf(index, id)?.description ?? title,
    absent: (index) => {
      const stated = infoOf(index, id)?.absent;
      if (stated !== undefined) return stated;
      const ranking = index.ranking(id);
      if (ranking === undefined || ranking.among === 0) return 'Not computed for this graph.';
      return ranking.largest > ranking.smallest
        ? undefined
        : `It is ${formatNumber(ranking.largest)} for every work here.`;
    },
  };
}

function infoOf(index: DocumentIndex, id: MeasureAttribute) {
  return index.document.meta.measures.find(({ attribute }) => attribute === id);
}
