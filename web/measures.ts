import { hasTies } from '../src/model/edge-words.js';
import type { MeasureAttribute } from '../src/model/graph-document.js';
import type { DocumentIndex } from './document-index.js';
import type { RankedMeasure } from './ranking.js';
import { formatNumber } from './wording.js';

/** A measure of works that colour and size can stand for and that ranges can be chosen of. */
export interface Measure {
  readonly id: RankedMeasure;
  readonly title: (index: DocumentIndex) => string;
  readonly description: (index: DocumentIndex) => string;
  /** Why it tells nothing in this document; undefined when it does. */
  readonly absent: (index: DocumentIndex) => string | undefined;
}

/** Every measure, in the order of menus. */
export const MEASURES: readonly Measure[] = Object.freeze([
  computed('inDegree', 'Citations here'),
  {
    id: 'isReferencedByCount',
    title: () => 'Citations everywhere',
    description: () => 'How often the work is cited anywhere, as Crossref counts.',
    absent: ({ ranking }: DocumentIndex) =>
      (ranking('isReferencedByCount')?.among ?? 0) > 0
        ? undefined
        : 'No record of Crossref is held, and only records carry this count.',
  },
  computed('pageRank', 'PageRank'),
  computed('personalizedPageRank', 'PageRank from the chosen works'),
  computed('betweenness', 'Betweenness'),
  computed('harmonic', 'Harmonic centrality'),
  computed('closeness', 'Closeness'),
  computed('authority', 'Authority'),
  computed('hub', 'Hub'),
  computed('katz', 'Katz centrality'),
  computed('coreness', 'Coreness'),
  computed('clustering', 'Local clustering'),
  computed('citationsPerYear', 'Citations here per year'),
  computed('ageNormalizedInDegree', 'Citations for its age'),
  computed('disruption', 'Disruption (CD)'),
  computed('outDegree', 'Works cited here'),
]);

function computed(id: Exclude<MeasureAttribute, 'community'>, title: string): Measure {
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
