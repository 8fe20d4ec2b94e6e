import type Sigma from 'sigma';
import type { DocumentIndex } from '../document/document-index.js';
import { FADED, paintedEmphasis } from '../drawing/draw-works.js';
import type { Scene } from '../drawing/scene.js';
import { paints } from '../encoding/appearance.js';
import type { RestingCitations } from '../encoding/resting-citations.js';
import type { CitationColumns } from './citation-columns.js';
import { createStageGraph } from './stage-graph.js';
import { MARKS, type WorkColumns } from './work-columns.js';

const DEFAULTS = {
  /** Above so many citations none are drawn while works or the camera move. */
  citationsInMotion: 4000,
  fading: 'opacity 120ms ease-out',
};

/** Hands the programs of works and citations what they draw of a scene. */
export interface ScenePainter {
  /** Hands over the styles that differ from those of the scene before; gives whether any do. */
  readonly restyle: (scene: Scene) => boolean;
  /**
   * Hands over citations that were not there before, unless they would not be drawn now; gives whether sigma has drawn
   * the scene with them already.
   */
  readonly connect: (scene: Scene, isResting: boolean) => boolean;
  /** Says before a frame whether citations are drawn in it. */
  readonly beginFrame: (scene: Scene, isResting: boolean) => void;
}

/** What is painted on. */
export interface PainterInput {
  readonly index: DocumentIndex;
  readonly works: WorkColumns;
  readonly citations: CitationColumns;
  readonly reducedMotion: () => boolean;
}

/**
 * A painter for a sigma instance. What is looked at costs no drawing of all works: their canvases fade as a whole, and
 * what is looked at is drawn over them.
 */
export function createScenePainter(
  sigma: Pick<Sigma, 'getCanvases' | 'setGraph'>,
  { index, works, citations, reducedMotion }: PainterInput,
): ScenePainter {
  let styled: Scene | undefined;
  let connected: RestingCitations | undefined;

  /** Few enough citations are drawn even while works or the camera move; those never gathered are not counted for it. */
  const isLight = ({ appearance }: Scene) =>
    index.document.edges.source.length <= DEFAULTS.citationsInMotion ||
    (connected !== undefined && appearance.citations.drawn <= DEFAULTS.citationsInMotion);
  const fade = (fades: boolean, shows: Scene['view']['shows']) => {
    const { nodes, edges } = sigma.getCanvases();
    for (const canvas of [nodes, edges])
      if (canvas !== undefined)
        Object.assign(canvas.style, {
          transition: reducedMotion() ? 'none' : DEFAULTS.fading,
          opacity: shows === 'density' ? '0' : fades ? String(FADED) : '1',
        });
  };
  return {
    restyle: (scene) => {
      const before = styled;
      styled = scene;
      const { appearance, palette } = scene;
      const many = paintedEmphasis(scene);
      fade(scene.emphasis?.fades === true && many === undefined, scene.view.shows);
      const isSame =
        appearance === before?.appearance && palette === before.palette && many === paintedEmphasis(before);
      if (isSame) return false;
      const { sizes } = appearance;
      const inFocus = (work: number) => many?.has(work) ?? appearance.inFocus[work] === true;
      const colors = paints(appearance, palette, inFocus);
      works.setNodeStyles(
        { colors, sizes, marks: marksOf(scene, inFocus) },
        { background: palette.background, retracted: palette.retracted, seed: palette.text },
      );
      return true;
    },
    connect: (scene, isResting) => {
      const { citations: wanted } = scene.appearance;
      if (!(isResting || isLight(scene)) || wanted === connected || paintedEmphasis(scene) !== undefined)
        return false;
      connected = wanted;
      const { groups } = wanted;
      const held = citations.hold(groups)
        ? undefined
        : citations.replace(groups.flatMap((group) => [...group.citations]));
      citations.style(groups);
      if (held === undefined) return false;
      sigma.setGraph(createStageGraph(index, scene.layout, held));
      return true;
    },
    beginFrame: (scene, isResting) => {
      citations.visible =
        (isResting || isLight(scene)) &&
        connected === scene.appearance.citations &&
        paintedEmphasis(scene) === undefined;
    },
  };
}

/** What is special about works; those that step back have no mark but that of a seed. */
function marksOf({ index, appearance, aside }: Scene, inFocus: (work: number) => boolean): Uint8Array {
  const marks = new Uint8Array(index.size);
  const mark = (works: Iterable<number>, bit: number, isMarked: (work: number) => boolean) => {
    for (const work of works) if (isMarked(work)) marks[work] = Number(marks[work]) | bit;
  };
  mark(index.retracted(), MARKS.retracted, inFocus);
  mark(index.inferred(), MARKS.inferred, inFocus);
  mark(index.seeds, MARKS.seed, (work) => appearance.shown[work] === true);
  mark(aside, MARKS.aside, () => true);
  mark(marks.keys(), MARKS.hidden, (work) => appearance.shown[work] !== true);
  return marks;
}
