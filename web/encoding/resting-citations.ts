import { hasTies } from '../../src/model/edge-words.js';
import type { DocumentIndex } from '../document/document-index.js';
import { memoizeLast } from '../document/memoize.js';
import type { View } from '../views/views.js';
import type { Palette } from './palette.js';

const DEFAULTS = {
  /** More citations than this are a grey cloud that says no more than the strongest of them. */
  most: 60_000,
  /** What is left of their opacity where groups matter more than citations. */
  faint: 0.55,
};

/** What is left of the width of a citation where it arrives. */
export const TAPERED = 0.15;

/** Citations that are drawn alike. */
export interface CitationGroup {
  /** Their numbers. */
  readonly citations: Int32Array;
  readonly color: string;
  readonly opacity: number;
  /** In units of the layouts, at the citing end. */
  readonly width: number;
  /** Share of the width that is left where they arrive: citations taper from citing to cited, ties do not. */
  readonly end: number;
}

/** The citations that are drawn while nothing is looked at. */
export interface RestingCitations {
  /** The last lie on top. */
  readonly groups: readonly CitationGroup[];
  /** How many are drawn, and how many could be: works that pass the filters at both ends, no survey. */
  readonly drawn: number;
  readonly all: number;
}

/** What resting citations follow from, besides the document. */
export interface RestingInput {
  readonly view: View;
  readonly palette: Palette;
  readonly passing: readonly boolean[];
}

/**
 * Only citations among the works, and faintly, the fainter the more: those of a survey reach every work and
 * would hide all else. O(E).
 */
export function restingCitations(index: DocumentIndex, input: RestingInput): RestingCitations {
  const { view, palette } = input;
  if (view.citationsAtRest === 'none') return { groups: [], drawn: 0, all: 0 };
  const ties = hasTies(index.document);
  if (view.citationsAtRest === 'main-path') {
    const part = (wanted: 'main' | 'route') =>
      Int32Array.from(
        [...index.path.citations].flatMap(([citation, of]) =>
          of === wanted && isDrawn(index, input.passing, citation) ? [citation] : [],
        ),
      );
    const groups = [
      { citations: part('route'), color: palette.secondary, opacity: 0.85, width: 0.26, end: 0.4 },
      { citations: part('main'), color: palette.accent, opacity: 0.9, width: 0.5, end: 0.4 },
    ];
    const drawn = groups.reduce((sum, { citations }) => sum + citations.length, 0);
    return { groups, drawn, all: drawn };
  }
  const { citations, all } = citationsAtRest(index, input.passing);
  const faint = view.citationsAtRest === 'faint' ? DEFAULTS.faint : 1;
  const group = {
    citations,
    color: palette.secondary,
    opacity: faint * opacityOf(citations.length),
    width: 0.14,
    end: ties ? 1 : TAPERED,
  };
  return { groups: [group], drawn: citations.length, all };
}

/** The citations that are drawn at rest where all are meant to be, and of how many; kept. O(E). */
export function citationsAtRest(
  index: DocumentIndex,
  passing: readonly boolean[],
  most: number = DEFAULTS.most,
) {
  return index.cached(restFinder)(passing, most);
}

function restFinder(index: DocumentIndex) {
  return memoizeLast((passing: readonly boolean[], most: number) => {
    const among = citationsAmong(index, passing);
    return { citations: boundedTo(most, among, index), all: among.length };
  });
}

/** Few citations are lines to be followed; many must not become black hair. */
function opacityOf(count: number): number {
  return Math.min(0.3, Math.max(0.035, 0.3 * Math.sqrt(700 / Math.max(1, count))));
}

function isDrawn({ document }: DocumentIndex, passing: readonly boolean[], citation: number): boolean {
  const { source, target } = document.edges;
  const [citing, cited] = [source[citation] ?? 0, target[citation] ?? 0];
  return citing !== cited && passing[citing] === true && passing[cited] === true;
}

function citationsAmong(index: DocumentIndex, passing: readonly boolean[]): Int32Array {
  const { nodes, edges } = index.document;
  const citations = new Int32Array(edges.source.length);
  let count = 0;
  for (let citation = 0; citation < citations.length; citation += 1) {
    if (nodes.isSeed[edges.source[citation] ?? 0] === true || !isDrawn(index, passing, citation)) continue;
    citations[count] = citation;
    count += 1;
  }
  return citations.subarray(0, count);
}

/**
 * The strongest: by weight, or where citations have none, by how often the works at their two ends are cited here. Given
 * in document order.
 */
function boundedTo(most: number, citations: Int32Array, index: DocumentIndex): Int32Array {
  if (citations.length <= most) return citations;
  const { source, target, weight } = index.document.edges;
  const cited = new Int32Array(index.size);
  for (const work of target) cited[work] = Number(cited[work]) + 1;
  const strength = (citation: number) =>
    weight?.[citation] ?? Number(cited[Number(source[citation])]) + Number(cited[Number(target[citation])]);
  return citations
    .slice()
    .sort((a, b) => strength(b) - strength(a) || a - b)
    .subarray(0, most)
    .sort();
}
