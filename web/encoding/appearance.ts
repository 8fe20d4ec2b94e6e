import { numericColumn } from '../../src/model/work-columns.js';
import type { DocumentIndex } from '../document/document-index.js';
import { lazy } from '../document/memoize.js';
import { type ViewId, viewOf } from '../views/views.js';
import type { ColorScale } from './color-scale.js';
import { mixColors } from './mix-colors.js';
import type { Palette } from './palette.js';
import { type RestingCitations, restingCitations } from './resting-citations.js';
import type { SizingId } from './sizings.js';

/** Sizes, of 0 to 1, where size stands for nothing, of a survey, and of the least work on a main path. */
const UNIFORM = 0.4;
const SEED = 1;
const ON_PATH = 0.5;
const FADE = 0.84;

/** How each work and each citation is drawn while nothing is looked at: arrays in document order. */
export interface Appearance {
  /** How far each work is from the smallest, 0, to the largest, 1: its area grows with what size stands for. */
  readonly sizes: Float64Array;
  /** The colour that a work has by what colour stands for. */
  readonly colors: readonly string[];
  /** Works that pass the filters: only these react to the pointer and are labelled. */
  readonly shown: readonly boolean[];
  /** Works in full colour while others step back. */
  readonly inFocus: readonly boolean[];
  /** Whether some works that are shown step back behind those in focus. */
  readonly focused: boolean;
  /** Worked out when it is first asked for: works are on the screen before. */
  readonly citations: RestingCitations;
}

/** What an appearance follows from, besides the document and parts of the state. */
export interface AppearanceInput {
  readonly state: { readonly view: ViewId; readonly sizeBy: SizingId };
  readonly palette: Palette;
  readonly scale: ColorScale;
  /** Works that pass the filters. */
  readonly passing: readonly boolean[];
}

/** Draws nothing: says how everything is to be drawn. O(V + E). */
export function appearanceOf(index: DocumentIndex, input: AppearanceInput): Appearance {
  const { state, palette, scale, passing } = input;
  const onPathOnly = viewOf(state.view).citationsAtRest === 'main-path';
  const seeds = new Set(index.seeds);
  const citations = lazy(() => restingCitations(index, { view: viewOf(state.view), palette, passing }));
  return {
    sizes: sizesOf(index, state),
    colors:
      seeds.size === 0
        ? scale.colors
        : scale.colors.map((color, work) => (seeds.has(work) ? palette.text : color)),
    shown: passing,
    inFocus: onPathOnly ? passing.map((passes, work) => passes && index.path.works.has(work)) : passing,
    focused: onPathOnly,
    get citations() {
      return citations();
    },
  };
}

/** The colour that each work is painted in: those out of focus step back towards the background. O(V). */
export function paints(
  { colors, shown }: Pick<Appearance, 'colors' | 'shown'>,
  palette: Palette,
  isInFocus: (work: number) => boolean,
): readonly string[] {
  const faded = new Map<string, string>();
  const fade = (color: string) => {
    const known = faded.get(color) ?? mixColors(color, palette.background, FADE);
    faded.set(color, known);
    return known;
  };
  return colors.map((color, work) => {
    if (isInFocus(work)) return color;
    return fade(shown[work] === true ? color : palette.other);
  });
}

/** On the view of the main path its works are never small, whoever cites them. */
function sizesOf(index: DocumentIndex, { sizeBy, view }: AppearanceInput['state']): Float64Array {
  const largePath = viewOf(view).citationsAtRest === 'main-path';
  const { nodes } = index.document;
  const largest = sizeBy === 'uniform' ? 0 : (index.ranking(sizeBy)?.largest ?? 0);
  const result = new Float64Array(index.size).fill(UNIFORM);
  if (sizeBy !== 'uniform' && largest > 0) {
    const column = numericColumn(nodes, sizeBy);
    for (let work = 0; work < result.length; work += 1) {
      const size = Math.sqrt(Math.max(0, column?.[work] ?? 0) / largest);
      result[work] = largePath && index.path.works.has(work) ? Math.max(size, ON_PATH) : size;
    }
  }
  for (const seed of index.seeds) result[seed] = SEED;
  return result;
}
