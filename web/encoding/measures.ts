import { hasTies } from '../../src/model/edge-words.js';
import {
  builtInMeasures,
  isBuiltIn,
  type MeasureAttribute,
  type MeasureDeclaration,
} from '../../src/model/measures.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { RankedMeasure } from '../document/ranking.js';
import { formatNumber } from '../text/wording.js';

/** A measure of works that colour and size can stand for and that ranges can be chosen of. */
export interface Measure {
  readonly id: RankedMeasure;
  readonly title: (index: DocumentIndex) => string;
  readonly description: (index: DocumentIndex) => string;
  /** Why it tells nothing in this document; undefined when it does. */
  readonly absent: (index: DocumentIndex) => string | undefined;
}

/** The citations that records tell, which need no measuring. */
const CITED_ANYWHERE: Measure = {
  id: 'isReferencedByCount',
  title: () => 'Citations everywhere',
  description: () => 'How often the work is cited anywhere, as Crossref counts.',
  absent: ({ ranking }) =>
    (ranking('isReferencedByCount')?.among ?? 0) > 0
      ? undefined
      : 'No record of Crossref is held, and only records carry this count.',
};

const BUILT_IN: readonly Measure[] = builtInMeasures().flatMap((declared) => {
  if (declared.attribute === 'community') return [];
  return declared.attribute === 'inDegree' ? [computed(declared), CITED_ANYWHERE] : [computed(declared)];
});

/** Every measure of a document in the order of menus: those built in, then others that it holds. */
export function measuresOf(index: DocumentIndex): readonly Measure[] {
  return index.cached(listMeasures);
}

function listMeasures({ document }: DocumentIndex): readonly Measure[] {
  return [
    ...BUILT_IN,
    ...document.meta.measures
      .filter(({ attribute }) => !isBuiltIn(attribute) && !(attribute in Object.prototype))
      .map(computed),
  ];
}

function computed({ attribute: id, title, description }: MeasureDeclaration): Measure {
  return {
    id,
    title: (index) => (hasTies(index.document) ? (infoOf(index, id)?.title ?? title) : title),
    description: (index) => infoOf(index, id)?.description ?? description,
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
