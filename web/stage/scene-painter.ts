import type Sigma from 'sigma';
import type { DocumentIndex } from '../document/document-index.js';
import { FADED, paintedEmphasis } from '../drawing/draw-works.js';
import type { Scene } from '../drawing/scene.js';
import { paints } from '../encoding/appearance.js';
import type { RestingCitations } from '../encoding/resting-citations.js';
import type { CitationColumns } from './citation-columns.js';
import { type StageGraph, setEdges } from './stage-graph.js';
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
  /** Says before a frame whether citations are drawn in it, and hands over those that were not there before. */
  readonly connect: (
    scene: Scene,
    now: {
      /** Whether works were drawn once: they are on the screen before citations are gathered. */
      readonly isOpen: boolean;
      readonly isResting: boolean;
    },
  ) => void;
}

/** What is painted on. */
export interface PainterInput {
  readonly index: DocumentIndex;
  readonly graph: StageGraph;
  readonly works: WorkColumns;
  readonly citations: CitationColumns;
  readonly reducedMotion: () => boolean;
}

/**
 * A painter for a sigma instance. What is looked at costs no drawing of all works: their canvases fade as a whole, and
 * what is looked at is drawn over them.
 */
export function createScenePainter(
  sigma: Pick<Sigma, 'getCanvases'>,
  { index, graph, works, citations, reducedMotion }: PainterInput,
): ScenePainter {
  let styled: Scene | undefined;
  let connected: RestingCitations | undefined;

  const fade = (fades: boolean) => {
    const { nodes, edges } = sigma.getCanvases();
    for (const canvas of [nodes, edges])
      if (canvas !== undefined)
        Object.assign(canvas.style, {
          transition: reducedMotion() ? 'none' : DEFAULTS.fading,
          opacity: fades ? String(FADED) : '1',
        });
  };
  return {
    restyle: (scene) => {
      const before = styled;
      styled = scene;
      const { appearance, palette } = scene;
      const many = paintedEmphasis(scene);
      fade(scene.emphasis?.fades === true && many === undefined);
      const isSame =
        appearance === before?.appearance && palette === before.palette && many === paintedEmphasis(before);
      if (isSame) return false;
      const { radii, shown } = appearance;
      const inFocus = (work: number) => many?.has(work) ?? appearance.inFocus[work] === true;
      const colors = paints(appearance, palette, inFocus);
      works.setNodeStyles(
        { colors, radii, pickable: shown, marks: marksOf(scene, inFocus) },
        { background: palette.background, retracted: palette.retracted, seed: palette.text },
      );
      return true;
    },
    connect: (scene, { isOpen, isResting }) => {
      const { appearance } = scene;
      // Citations that were never drawn are not gathered for a frame that may have to do without them.
      const few =
        index.document.edges.source.length <= DEFAULTS.citationsInMotion ||
        (connected !== undefined && appearance.citations.drawn <= DEFAULTS.citationsInMotion);
      citations.visible = isOpen && (isResting || few) && paintedEmphasis(scene) === undefined;
      if (!citations.visible || appearance.citations === connected) return;
      connected = appearance.citations;
      setEdges(graph, citations, { index, groups: connected.groups });
    },
  };
}

/** The marks of all works; those that step back have none but that of a seed. */
function marksOf({ index, appearance }: Scene, inFocus: (work: number) => boolean): Uint8Array {
  const marks = new Uint8Array(index.size);
  const mark = (works: Iterable<number>, bit: number, isMarked: (work: number) => boolean) => {
    for (const work of works) if (isMarked(work)) marks[work] = Number(marks[work]) | bit;
  };
  mark(index.retracted(), MARKS.retracted, inFocus);
  mark(index.inferred(), MARKS.inferred, inFocus);
  mark(index.seeds, MARKS.seed, (work) => appearance.shown[work] === true);
  return marks;
}
