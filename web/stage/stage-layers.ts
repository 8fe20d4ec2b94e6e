import { paints } from '../encoding/appearance.js';
import type { RestingCitations } from '../encoding/resting-citations.js';
import { createCanvasLayer } from './canvas-layer.js';
import { type Detail, drawFrame } from './draw-frame.js';
import { SHARP } from './draw-works.js';
import { createGraphCanvas } from './graph-canvas.js';
import type { Frame, Positions, Scene } from './scene.js';

const DEFAULTS = {
  /** Above so many works, or citations drawn, only what gives direction is drawn while the sight moves. */
  worksInMotion: 5000,
  citationsInMotion: 4000,
  /** What is left of works and citations that step back. */
  faded: 0.16,
  fading: 'opacity 120ms ease-out',
};

/** A frame, and how far works are on their way. */
export interface Shot {
  readonly frame: Omit<Frame, 'context'>;
  readonly share: number;
  readonly moving: boolean;
}

/** What lies on the stage, from below: hulls; citations and works; marks and names. */
export interface StageLayers {
  readonly elements: readonly HTMLCanvasElement[];
  readonly resize: (width: number, height: number) => void;
  /** Hands works the two ends of their way. */
  readonly place: (from: Positions, to: Positions) => void;
  readonly draw: (shot: Shot) => void;
  readonly close: () => void;
}

/**
 * The layers for so many works. What is looked at costs no drawing of all works: their canvas fades as a
 * whole, and what is looked at is drawn over it.
 * @throws Error where there is no WebGL 2
 */
export function createStageLayers(
  order: number,
  redraw: () => void,
  reducedMotion: () => boolean,
): StageLayers {
  const graph = createGraphCanvas(order, () => {
    drawn = '';
    redraw();
  });
  const [below, above] = [createCanvasLayer(), createCanvasLayer()];
  let density = 1;
  let shown: Scene | undefined;
  let drawn = '';
  let connected: RestingCitations | undefined;

  /** Hands over what differs from the scene before. */
  const adopt = (scene: Scene) => {
    const before = shown;
    shown = scene;
    const { appearance, palette } = scene;
    const many = paintedEmphasis(scene);
    if (appearance !== before?.appearance || palette !== before.palette || many !== paintedEmphasis(before)) {
      const { inFocus, radii } = appearance;
      const colors = paints(appearance, palette, (work) => many?.has(work) ?? inFocus[work] === true);
      graph.dress({ colors, radii });
      drawn = '';
    }
    const { style } = graph.element;
    style.transition = reducedMotion() ? 'none' : DEFAULTS.fading;
    style.opacity = scene.emphasis?.fades === true && many === undefined ? String(DEFAULTS.faded) : '1';
  };

  const connect = ({ appearance: { citations }, index }: Scene) => {
    const { source, target } = index.document.edges;
    graph.connect({ source, target, groups: citations.groups });
    connected = citations;
    drawn = '';
  };

  const drawGraph = ({ frame: { scene, projection, smallest }, share }: Shot, resting: boolean) => {
    const { appearance, index } = scene;
    // Citations that were never drawn are not counted for a frame that may have to do without them.
    const few =
      index.document.edges.source.length <= DEFAULTS.citationsInMotion ||
      (connected !== undefined && appearance.citations.drawn <= DEFAULTS.citationsInMotion);
    const citations = (resting || few) && paintedEmphasis(scene) === undefined;
    if (citations && appearance.citations !== connected) connect(scene);
    const { scale, x, y } = projection;
    const key = [scale, x(0), y(0), share, smallest, citations, density].join(' ');
    if (key === drawn) return;
    drawn = key;
    const view = { scale: scale * density, originX: x(0) * density, originY: y(0) * density };
    graph.draw({ ...view, share, smallest, density }, { citations, background: scene.palette.background });
  };

  return {
    elements: [below.element, graph.element, above.element],
    resize: (width, height) => {
      density = globalThis.devicePixelRatio || 1;
      for (const layer of [below, graph, above]) layer.resize(width, height, density);
      drawn = '';
    },
    place: (from, to) => {
      graph.place(from, to);
      drawn = '';
    },
    draw: (shot) => {
      const { frame, share, moving } = shot;
      adopt(frame.scene);
      drawGraph(shot, share === 1 && !moving);
      const heavy = frame.scene.index.size > DEFAULTS.worksInMotion;
      const detail: Detail = share < 1 ? 'under way' : moving && heavy ? 'moving' : 'at rest';
      drawFrame({ below: below.context, above: above.context }, frame, detail);
    },
    close: () => {
      graph.close();
      for (const { element } of [below, above]) element.remove();
    },
  };
}

/** Works looked at that are too many to be drawn one by one: they are painted among the rest. */
function paintedEmphasis(scene: Scene | undefined): ReadonlySet<number> | undefined {
  const emphasis = scene?.emphasis;
  return emphasis?.fades === true && emphasis.works.size > SHARP ? emphasis.works : undefined;
}
