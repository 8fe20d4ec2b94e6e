import { hasTies } from '../src/model/edge-words.js';
import type { ColorScale } from './color-scale.js';
import type { DocumentIndex } from './document-index.js';
import { neighbours } from './document-index.js';
import { isDimension, keyOf } from './filters.js';
import type { Palette } from './palette.js';
import { mixColors, premultiplied } from './palette.js';
import type { ViewerState } from './state.js';
import { viewOf } from './views.js';

const SMALLEST = 0.38;
const UNIFORM = 0.9;
const LARGEST = 1;
const ON_PATH = 0.7;
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
  /** Whether some works in sight step back behind those in focus. */
  readonly focused: boolean;
  /** Undefined where a citation is not drawn. */
  readonly citations: readonly (CitationLook | undefined)[];
}

/** How a citation is drawn. */
export interface CitationLook {
  /** Premultiplied. */
  readonly color: string;
  /** In units of the layouts. */
  readonly width: number;
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
    radii: radii(index, state),
    colors,
    shown: passing,
    inFocus,
    focused: passing.some((passes, work) => passes && inFocus[work] !== true),
    citations: citationLooks(index, input),
  };
}

/** The work that citations are shown of: the one under the pointer, else the selected one. */
function centreOfAttention({ hovered, selected }: ViewerState): number | null {
  return hovered ?? selected;
}

function worksInFocus(index: DocumentIndex, state: ViewerState, passing: readonly boolean[]): boolean[] {
  const pointed = state.pointedKeys;
  const dimension = state.colorBy;
  if (pointed !== null && isDimension(dimension)) {
    const keys = new Set(pointed);
    return passing.map((passes, work) => passes && keys.has(keyOf(index, dimension, work)));
  }
  const centre = centreOfAttention(state);
  if (centre === null || index.document.nodes.isSeed[centre] === true) return atRest(index, state, passing);
  const beside = neighbours(index, centre);
  if (beside.size === 0) return atRest(index, state, passing);
  beside.add(centre);
  return passing.map((passes, work) => (passes && beside.has(work)) || work === state.selected);
}

/** On the view of the main path only its works are in focus, elsewhere all. */
function atRest(
  index: DocumentIndex,
  { view, selected }: ViewerState,
  passing: readonly boolean[],
): boolean[] {
  if (viewOf(view).citationsAtRest !== 'main-path') return [...passing];
  return passing.map((passes, work) => (passes && index.path.works.has(work)) || work === selected);
}

/** On the view of the main path its works are never small, whoever cites them. */
function radii(index: DocumentIndex, { sizeBy, view }: ViewerState): number[] {
  const largePath = viewOf(view).citationsAtRest === 'main-path';
  const { nodes } = index.document;
  const largest = sizeBy === 'uniform' ? 0 : (index.ranking(sizeBy)?.largest ?? 0);
  return nodes.id.map((_, work) => {
    if (nodes.isSeed[work] === true) return LARGEST;
    if (sizeBy === 'uniform' || largest <= 0) return UNIFORM;
    const value = nodes[sizeBy]?.[work] ?? 0;
    const radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, value) / largest);
    return largePath && index.path.works.has(work) ? Math.max(radius, ON_PATH) : radius;
  });
}

/**
 * At rest only citations among the works are drawn, and faintly: those of a seed reach every work and would
 * hide all else. Around the centre of attention citing and cited-by have a hue each, ties one.
 */
function citationLooks(index: DocumentIndex, input: AppearanceInput) {
  const { state, palette, passing } = input;
  const { nodes, edges } = index.document;
  const centre = centreOfAttention(state);
  const looksAtRest = restingLooks(index, input);
  const fromSeed = nodes.isSeed[centre ?? -1] === true;
  const [opacity, width] = fromSeed ? [0.16, 0.1] : [0.8, 0.26];
  const cited = { color: premultiplied(palette.cited, opacity), width };
  const citing = hasTies(index.document) ? cited : { color: premultiplied(palette.citing, opacity), width };
  const bySeed = { color: premultiplied(palette.secondary, 0.5), width: 0.1 };
  return edges.source.map((source, edge): CitationLook | undefined => {
    const target = edges.target[edge] ?? source;
    if (passing[source] !== true || passing[target] !== true) return undefined;
    if (source === centre) return cited;
    if (target === centre) return nodes.isSeed[source] === true ? bySeed : citing;
    return nodes.isSeed[source] === true ? undefined : looksAtRest(edge);
  });
}

/** How a citation is drawn that nothing points at: by the view, and fainter while something else is looked at. */
function restingLooks(
  index: DocumentIndex,
  { state, palette }: AppearanceInput,
): (edge: number) => CitationLook | undefined {
  const { citationsAtRest } = viewOf(state.view);
  const fading = centreOfAttention(state) === null ? 1 : 0.25;
  if (citationsAtRest === 'none' || state.pointedKeys !== null) return () => undefined;
  if (citationsAtRest === 'main-path') {
    const looks = {
      main: { color: premultiplied(palette.accent, 0.9 * fading), width: 0.5 },
      route: { color: premultiplied(palette.secondary, 0.85 * fading), width: 0.24 },
    };
    return (edge) => {
      const part = index.path.citations.get(edge);
      return part === undefined ? undefined : looks[part];
    };
  }
  const count = Math.max(1, index.document.edges.source.length);
  const crowd = Math.min(0.2, Math.max(0.06, 0.2 * Math.sqrt(1200 / count)));
  const look = { color: premultiplied(palette.secondary, crowd * fading), width: 0.1 };
  return () => look;
}
