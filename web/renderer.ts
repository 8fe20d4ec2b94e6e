import { createNodeBorderProgram } from '@sigma/node-border';
import Sigma from 'sigma';
import { EdgeRectangleProgram } from 'sigma/rendering';
import { type DocumentIndex, isRetracted } from './document-index.js';
import { animate } from './stage/animate.js';
import { boundsOf, fittingSight, revealingSight, type Sight, squareAround } from './stage/camera.js';
import { drawFrame } from './stage/draw-frame.js';
import type { Positions, Projection, Scene } from './stage/scene.js';
import { stageGraph } from './stage/stage-graph.js';
import { type Insets, withCovered } from './views.js';

const DEFAULTS = {
  /** Milliseconds of a change of view. */
  morph: 520,
  pan: 260,
  /** Above so many works a change of view jumps. */
  largestMorph: 4000,
  /** Radius in pixels below which no work falls while all are in sight, as far as there is space. */
  smallestRadius: 2.6,
};

/** What the stage reports. */
export interface StageListener {
  readonly hover: (work: number | null) => void;
  readonly click: (work: number | null) => void;
  readonly doubleClick: (work: number) => void;
  /** After each frame. */
  readonly moved: () => void;
}

/** The drawing of the graph: it decides nothing and knows no panel. */
export interface Renderer {
  /** Draws a scene; works move to where its layout has them. */
  readonly show: (scene: Scene) => void;
  /** Brings everything into sight. */
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  /** Moves the sight so that nothing covers a work. */
  readonly reveal: (work: number) => void;
  /** Where a work stands on the stage, in pixels. */
  readonly locate: (work: number) => { readonly x: number; readonly y: number };
}

/** What a renderer needs to be told. */
export interface RendererOptions {
  readonly index: DocumentIndex;
  readonly scene: Scene;
  readonly listener: StageListener;
  /** How much of the stage panels cover at this moment. */
  readonly covered: () => Insets;
  readonly reducedMotion: () => boolean;
}

/**
 * A renderer in an element.
 * @throws Error where there is no WebGL.
 */
export function createRenderer(container: HTMLElement, options: RendererOptions): Renderer {
  const { index, listener } = options;
  let scene = options.scene;
  let settled = true;
  let stopAnimation: (() => void) | undefined;
  const positions: Positions = { x: Float64Array.from(scene.layout.x), y: Float64Array.from(scene.layout.y) };
  const graph = stageGraph(index, positions);
  const world = squareAround(Object.values(index.document.layouts).map(boundsOf));
  let smallest = 0;
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
    defaultNodeType: 'work',
    nodeProgramClasses: { work: workProgram() },
    defaultEdgeType: 'citation',
    edgeProgramClasses: { citation: EdgeRectangleProgram },
    itemSizesReference: 'positions',
    zoomToSizeRatioFunction: (ratio) => ratio,
    stagePadding: 0,
    minEdgeThickness: 1,
    hideEdgesOnMove: true,
    zIndex: true,
    doubleClickZoomingRatio: 1,
    nodeReducer: (key, data) => {
      const work = Number(key);
      const retracted = isRetracted(index, work);
      const inFocus = scene.appearance.inFocus[work] === true;
      return {
        ...data,
        color: scene.appearance.colors[work] ?? scene.palette.other,
        size: Math.max(scene.appearance.radii[work] ?? 1, smallest),
        ring: retracted && inFocus ? scene.palette.retracted : scene.palette.background,
        ringSize: retracted ? 0.34 : 0.1,
        zIndex: inFocus ? 1 : 0,
      };
    },
    edgeReducer: (key, data) => {
      const look = scene.appearance.citations[Number(key)];
      if (look === undefined || !settled) return { ...data, hidden: true };
      return { ...data, color: look.color, size: look.width, zIndex: look.width };
    },
  });
  sigma.setCustomBBox(world);
  sigma.createCanvasContext('underlay', { style: { zIndex: 'auto' } });
  sigma.createCanvasContext('overlay', {});
  const { underlay, overlay, edges, mouse } = sigma.getCanvases();
  if (underlay && edges) edges.before(underlay);
  if (overlay && mouse) mouse.before(overlay);
  sigma.resize(true);

  /** Pixels per unit at camera ratio 1, where the world fills the shorter side of the stage. */
  const unit = () => {
    const { width, height } = sigma.getDimensions();
    return Math.min(width, height) / (world.x[1] - world.x[0]);
  };
  const sight = (): Sight => {
    const { width, height } = sigma.getDimensions();
    return { ...sigma.viewportToGraph({ x: width / 2, y: height / 2 }), scale: projectionOf(sigma).scale };
  };
  const look = ({ x, y, scale }: Sight) => {
    const side = world.x[1] - world.x[0];
    sigma.getCamera().setState({
      x: 0.5 + (x - (world.x[0] + world.x[1]) / 2) / side,
      y: 0.5 + (y - (world.y[0] + world.y[1]) / 2) / side,
      ratio: unit() / scale,
    });
  };
  const fitted = (): Sight => {
    const insets = withCovered(scene.view.insets, options.covered(), sigma.getDimensions().width);
    return fittingSight(boundsOf(scene.layout), sigma.getDimensions(), { ...scene.view, insets });
  };
  const limit = ({ scale }: Sight) => {
    smallest = Math.min(0.95, DEFAULTS.smallestRadius / scale);
    sigma.setSettings({ minCameraRatio: unit() / 70, maxCameraRatio: (2.5 * unit()) / scale });
  };
  const glide = (target: Sight, duration: number, step?: (share: number) => void) => {
    stopAnimation?.();
    const start = sight();
    stopAnimation = animate(options.reducedMotion() ? 0 : duration, (share) => {
      step?.(share);
      look({
        x: start.x + (target.x - start.x) * share,
        y: start.y + (target.y - start.y) * share,
        scale: start.scale * (target.scale / start.scale) ** share,
      });
    });
  };
  const moveWorks = () => {
    const from = { x: positions.x.slice(), y: positions.y.slice() };
    const { x, y } = scene.layout;
    const duration = index.size > DEFAULTS.largestMorph ? 0 : DEFAULTS.morph;
    settled = false;
    glide(fitted(), duration, (share) => {
      for (let work = 0; work < index.size; work += 1) {
        positions.x[work] = (from.x[work] ?? 0) * (1 - share) + (x[work] ?? 0) * share;
        positions.y[work] = (from.y[work] ?? 0) * (1 - share) + (y[work] ?? 0) * share;
      }
      settled = share === 1;
      if (settled) limit(fitted());
      graph.updateEachNodeAttributes((key, data) => ({
        ...data,
        x: positions.x[Number(key)] ?? 0,
        y: positions.y[Number(key)] ?? 0,
      }));
    });
  };

  sigma.on('afterRender', () => {
    const below = underlay?.getContext('2d');
    const above = overlay?.getContext('2d');
    if (below && above)
      drawFrame({ below, above }, { scene, positions, projection: projectionOf(sigma), settled });
    listener.moved();
  });
  const ifShown = (key: string, then: (work: number) => void) => {
    if (scene.appearance.shown[Number(key)] === true) then(Number(key));
  };
  sigma.on('enterNode', ({ node }) => ifShown(node, listener.hover));
  sigma.on('leaveNode', () => listener.hover(null));
  sigma.on('clickNode', ({ node }) => ifShown(node, listener.click));
  sigma.on('clickStage', () => listener.click(null));
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    ifShown(node, listener.doubleClick);
  });
  for (const event of ['downStage', 'downNode', 'wheelStage'] as const)
    sigma.on(event, () => {
      if (settled) stopAnimation?.();
    });

  look(fitted());
  limit(fitted());
  sigma.refresh();
  new ResizeObserver(() => {
    const { width, height } = sigma.getDimensions();
    if (width === container.offsetWidth && height === container.offsetHeight) return;
    sigma.resize();
    look(fitted());
    limit(fitted());
    sigma.refresh();
  }).observe(container);

  return {
    show: (next) => {
      const moved = next.layout !== scene.layout;
      scene = next;
      if (moved) moveWorks();
      else sigma.refresh({ schedule: true, skipIndexation: true });
    },
    fit: () => {
      if (settled) glide(fitted(), DEFAULTS.pan);
    },
    zoom: (factor) => {
      if (settled) glide({ ...sight(), scale: sight().scale * factor }, DEFAULTS.pan);
    },
    reveal: (work) => {
      const point = { x: scene.layout.x[work] ?? 0, y: scene.layout.y[work] ?? 0 };
      const before = settled ? sight() : fitted();
      const target = revealingSight(before, point, {
        stage: sigma.getDimensions(),
        insets: withCovered({ top: 0, right: 0, bottom: 0, left: 0 }, options.covered(), Infinity),
      });
      if (settled && (target.x !== before.x || target.y !== before.y)) glide(target, DEFAULTS.pan);
    },
    locate: (work) => sigma.graphToViewport({ x: positions.x[work] ?? 0, y: positions.y[work] ?? 0 }),
  };
}

function workProgram() {
  return createNodeBorderProgram({
    borders: [
      {
        size: { attribute: 'ringSize', defaultValue: 0, mode: 'relative' },
        color: { attribute: 'ring' },
      },
      { size: { fill: true }, color: { attribute: 'color' } },
    ],
  });
}

function projectionOf(sigma: Sigma): Projection {
  const { width, height } = sigma.getDimensions();
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const scale = sigma.graphToViewport({ x: 1, y: 0 }).x - origin.x;
  return { x: (x) => origin.x + x * scale, y: (y) => origin.y - y * scale, scale, width, height };
}
