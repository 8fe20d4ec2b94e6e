import type { ColorScale } from './colorings.js';
import type { DocumentIndex } from './document-index.js';
import { neighbours } from './document-index.js';
import type { Dimension } from './filters.js';
import { keyOf } from './filters.js';
import type { Palette } from './palette.js';
import { mixColors, premultiplied } from './palette.js';
import type { SizingId } from './sizings.js';
import type { ViewerState } from './state.js';
import { viewOf } from './views.js';

const SMALLEST = 0.38;
const UNIFORM = 0.72;
const LARGEST = 1;
const FADE = 0.84;

/** How each work and each citation is drawn: arrays in document order. */
export interface Appearance {
  /** Radii in units of the layouts, 0.38 to 1. */
  readonly radii: readonly number[];
  readonly colors: readonly string[];
  /** Works that pass the filters: only these react to the pointer and are labelled. */
  readonly shown: readonly boolean[];
  /** Works kept in full colour while others step back. */
  readonly inFocus: readonly boolean[];
  /** Colour of each citation, premultiplied; undefined where it is not drawn. */
  readonly citations: readonly (string | undefined)[];
}

/** What an appearance follows from, besides the document. */
export interface AppearanceInput {
  readonly state: ViewerState;
  readonly palette: Palette;
  readonly scale: ColorScale;
  /** Works that pass the filters. */
  readonly passing: readonly boolean[];
}

/** Draws nothing: says how everything is to be drawn. O(V + E). */
export function appearanceOf(index: DocumentIndex, input: AppearanceInput): Appearance {
  const { state, palette, scale, passing } = input;
  const inFocus = worksInFocus(index, state, passing);
  const colors = scale.colors.map((color, work) => {
    const own = index.document.nodes.isSeed[work] === true ? palette.text : color;
    if (inFocus[work] === true) return own;
    const faded = passing[work] === true ? own : palette.other;
    return mixColors(faded, palette.background, FADE);
  });
  return {
    radii: radii(index, state.sizeBy),
    colors,
    shown: passing,
    inFocus,
    citations: citationColors(index, input),
  };
}

/** The work that citations are shown of: the one under the pointer, else the selected one. */
export function centreOfAttention({ hovered, selected }: ViewerState): number | null {
  return hovered ?? selected;
}

function worksInFocus(index: DocumentIndex, state: ViewerState, passing: readonly boolean[]): boolean[] {
  const pointed = state.pointedKeys;
  if (pointed !== null && state.colorBy !== 'year') {
    const keys = new Set(pointed);
    const dimension: Dimension = state.colorBy;
    return passing.map((passes, work) => passes && keys.has(keyOf(index, dimension, work)));
  }
  const centre = centreOfAttention(state);
  if (centre === null || index.document.nodes.isSeed[centre] === true) return [...passing];
  const beside = neighbours(index, centre);
  if (beside.size === 0) return [...passing];
  beside.add(centre);
  return passing.map((passes, work) => (passes && beside.has(work)) || work === state.selected);
}

function radii(index: DocumentIndex, sizeBy: SizingId): number[] {
  const { nodes } = index.document;
  const largest = sizeBy === 'uniform' ? 0 : (index.ranks.get(sizeBy)?.largest ?? 0);
  return nodes.id.map((_, work) => {
    if (nodes.isSeed[work] === true) return LARGEST;
    if (sizeBy === 'uniform' || largest <= 0) return UNIFORM;
    const value = nodes[sizeBy][work] ?? 0;
    return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, value) / largest);
  });
}

/**
 * At rest only citations among the works are drawn, and faintly: those of a seed reach every work and would
 * hide all else. Around the centre of attention citing and cited-by have a hue each.
 */
function citationColors(index: DocumentIndex, { state, palette, passing }: AppearanceInput) {
  const { nodes, edges } = index.document;
  const centre = centreOfAttention(state);
  const resting = viewOf(state.view).citationsAtRest && state.pointedKeys === null;
  const rest = premultiplied(palette.secondary, centre === null ? 0.18 : 0.05);
  const fan = nodes.isSeed[centre ?? -1] === true ? 0.14 : 0.75;
  const citing = premultiplied(palette.citing, fan);
  const cited = premultiplied(palette.cited, fan);
  return edges.source.map((source, edge) => {
    const target = edges.target[edge] ?? source;
    if (passing[source] !== true || passing[target] !== true) return undefined;
    if (source === centre) return cited;
    if (target === centre) return citing;
    return resting && nodes.isSeed[source] !== true ? rest : undefined;
  });
}
