import Sigma from 'sigma';
import type { DocumentIndex } from '../document/document-index.js';
import { paints } from '../encoding/appearance.js';
import type { RestingCitations } from '../encoding/resting-citations.js';
import { type CameraState, type Insets, withCovered } from '../views/views.js';
import { afterPaint } from './after-paint.js';
import { boundsOf, fitBounds, panIntoView, sideAround } from './camera.js';
import { createCameraControl } from './camera-control.js';
import { createCitationColumns } from './citation-columns.js';
import { createCitationProgram } from './citation-program.js';
import { drawFrame } from './draw-frame.js';
import { FADED, paintedEmphasis } from './draw-works.js';
import { createLayoutTransition } from './layout-transition.js';
import { createNameLayers } from './name-layers.js';
import { listenToPointer, type PointerListener } from './pointer.js';
import type { Frame, Scene } from './scene.js';
import { createStageGraph, moveWorks, setEdges } from './stage-graph.js';
import { createWorkColumns, MARKS } from './work-columns.js';
import { createWorkProgram } from './work-program.js';

const DEFAULTS = {
  /** Milliseconds of a change of view, and of a move of the camera. */
  transition: 520,
  pan: 260,
  /** Above so many works a change of view jumps. */
  largestTransition: 20_000,
  /** Above so many works, or citations drawn, only what gives direction is drawn while the camera moves. */
  worksInMotion: 5000,
  citationsInMotion: 4000,
  /** Radius in pixels below which no work falls while all are in view, as far as there is space. */
  smallestRadius: 2.6,
  /** Pixels per unit at the most. */
  largestScale: 70,
  /** How much smaller than fitting the reader can make everything. */
  farthest: 2.5,
  /** Milliseconds without a move after which the camera has come to rest. */
  rest: 140,
  fading: 'opacity 120ms ease-out',
};

/** What the stage reports. */
export interface StageListener extends PointerListener {
  /** Where the reader moved the camera; null when everything is in view again. */
  readonly cameraMoved: (camera: CameraState | null) => void;
  /** After each frame. */
  readonly moved: () => void;
  /** The browser has taken the graphics card away, or given it back: a renderer that has lost it draws no more. */
  readonly lost: () => void;
  readonly restored: () => void;
}

/** The drawing of the graph: it decides nothing and knows no panel. */
export interface Renderer {
  /** Draws a scene; works move to where its layout has them. */
  readonly show: (scene: Scene) => void;
  /** Brings everything into view. */
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  /** Panels were drawn for the first time: all that was in view is so again, without a move. */
  readonly settle: () => void;
  /** What covers the stage has changed: all stays in view if it was, and the selected work. */
  readonly uncover: () => void;
  /** Moves the camera so that nothing covers a work. */
  readonly reveal: (work: number) => void;
  /** Where a work is on the stage, in pixels. */
  readonly locate: (work: number) => { readonly x: number; readonly y: number };
  /** Ends it: the element is empty again, and nothing of the graphics card is held. */
  readonly close: () => void;
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

/** Draws nothing: sigma compiles programs of its own for what it is given none for. */
class NoProgram {
  drawLabel = undefined;
  drawHover = undefined;
  process(): void {}
  reallocate(): void {}
  render(): void {}
  kill(): void {}
}

/**
 * Draws a document with sigma: works and citations by programs of ours, hulls and names on layers beside them.
 * @throws Error where there is no WebGL
 */
export function createRenderer(container: HTMLElement, options: RendererOptions): Renderer {
  const { index, listener } = options;
  let scene = options.scene;
  let knownCamera = scene.camera;
  let moving = false;
  let byReader = false;
  let restTimer = 0;
  let namesFrame = 0;
  let styled: Scene | undefined;
  let connected: RestingCitations | undefined;
  const side = sideAround(Object.values(index.document.layouts).map(boundsOf));
  const works = createWorkColumns(index.size, side);
  const citations = createCitationColumns();
  const transition = createLayoutTransition(scene.layout);
  const graph = createStageGraph(index, scene.layout);
  const hasArrived = () => transition.progress() === 1;

  // Without works at first: nothing is drawn before the camera is where it belongs.
  const sigma = new Sigma(createStageGraph({ size: 0 }, scene.layout), container, {
    allowInvalidContainer: true,
    stagePadding: 0,
    renderLabels: false,
    enableCameraRotation: false,
    // A double click is the viewer's own.
    doubleClickZoomingRatio: 1,
    defaultDrawNodeHover: () => undefined,
    nodeProgramClasses: { circle: createWorkProgram(works, () => pointer.isTouch()) },
    nodeHoverProgramClasses: { circle: NoProgram },
    edgeProgramClasses: { line: createCitationProgram(works, citations), arrow: NoProgram },
  });
  sigma.setCustomBBox({ x: [-side / 2, side / 2], y: [-side / 2, side / 2] });
  const names = createNameLayers(sigma);
  const pointer = listenToPointer(sigma, () => !hasArrived(), {
    ...listener,
    hover: (work) => {
      container.style.cursor = work === null ? '' : 'pointer';
      listener.hover(work);
    },
  });
  const control = createCameraControl(sigma, {
    side,
    moved: (reader) => {
      if (reader) {
        byReader = true;
        if (hasArrived()) control.stop();
      }
      stir();
    },
  });

  const frame = (): Omit<Frame, 'context'> => ({
    scene,
    positions: transition.positions,
    projection: control.projection(),
    smallest: works.smallest,
  });
  const fitted = (): CameraState => {
    const insets = withCovered(scene.view.insets, options.covered(), sigma.getDimensions().width);
    return fitBounds(boundsOf(scene.layout), sigma.getDimensions(), { ...scene.view, insets });
  };
  const limit = ({ scale }: CameraState) => {
    works.smallest = Math.min(0.95, DEFAULTS.smallestRadius / scale);
    control.limit(scale / DEFAULTS.farthest, DEFAULTS.largestScale);
  };
  const panned = (work: number, from: CameraState) => {
    const point = { x: Number(scene.layout.x[work]), y: Number(scene.layout.y[work]) };
    return panIntoView(from, point, {
      stage: sigma.getDimensions(),
      insets: withCovered({ top: 0, right: 0, bottom: 0, left: 0 }, options.covered(), Infinity),
    });
  };
  const report = (next: CameraState | null) => {
    byReader = false;
    if (next === knownCamera) return;
    knownCamera = next;
    listener.cameraMoved(next);
  };
  /** The camera is on the move until it stays for a while: only then all is drawn. */
  const stir = () => {
    moving = true;
    clearTimeout(restTimer);
    restTimer = window.setTimeout(() => {
      moving = false;
      sigma.scheduleRender();
      if (byReader && hasArrived()) report(control.state());
    }, DEFAULTS.rest);
  };
  const glide = (target: CameraState, duration: number, step?: (progress: number) => void) =>
    control.glide(target, options.reducedMotion() ? 0 : duration, (progress) => {
      step?.(progress);
      sigma.scheduleRender();
    });
  const startTransition = (target: CameraState) => {
    transition.start(scene.layout);
    works.setPlaces(transition.from(), transition.to());
    const duration = index.size > DEFAULTS.largestTransition ? 0 : DEFAULTS.transition;
    glide(target, duration, (progress) => {
      transition.moveTo(progress);
      works.progress = progress;
      if (progress < 1) return;
      moveWorks(graph, scene.layout);
      limit(fitted());
    });
  };

  /** Hands the programs what differs from the scene before; gives whether anything does. */
  const restyle = (): boolean => {
    const { appearance, palette } = scene;
    const many = paintedEmphasis(scene);
    const { nodes, edges } = sigma.getCanvases();
    for (const canvas of [nodes, edges]) {
      if (canvas === undefined) continue;
      canvas.style.transition = options.reducedMotion() ? 'none' : DEFAULTS.fading;
      canvas.style.opacity = scene.emphasis?.fades === true && many === undefined ? String(FADED) : '1';
    }
    if (appearance === styled?.appearance && palette === styled.palette && many === paintedEmphasis(styled)) {
      styled = scene;
      return false;
    }
    styled = scene;
    const { radii, shown } = appearance;
    const inFocus = (work: number) => many?.has(work) ?? appearance.inFocus[work] === true;
    const colors = paints(appearance, palette, inFocus);
    works.setNodeStyles(
      { colors, radii, pickable: shown, marks: marksOf(scene, inFocus) },
      { background: palette.background, retracted: palette.retracted, seed: palette.text },
    );
    return true;
  };
  const connect = () => {
    // Citations that were never drawn are not gathered for a frame that may have to do without them.
    const few =
      index.document.edges.source.length <= DEFAULTS.citationsInMotion ||
      (connected !== undefined && scene.appearance.citations.drawn <= DEFAULTS.citationsInMotion);
    citations.visible = ((hasArrived() && !moving) || few) && paintedEmphasis(scene) === undefined && isOpen;
    if (!citations.visible || scene.appearance.citations === connected) return;
    connected = scene.appearance.citations;
    setEdges(graph, citations, { index, groups: connected.groups });
  };
  const drawNames = () => {
    cancelAnimationFrame(namesFrame);
    namesFrame = 0;
    const isLarge = index.size > DEFAULTS.worksInMotion;
    drawFrame(names, frame(), !hasArrived() ? 'transitioning' : moving && isLarge ? 'moving' : 'at rest');
    listener.moved();
  };

  let isOpen = false;
  sigma.on('beforeRender', connect);
  sigma.on('afterRender', drawNames);
  sigma.on('resize', () => {
    names.resize();
    limit(fitted());
    control.set(knownCamera ?? fitted());
  });
  const closing = new AbortController();
  const { signal } = closing;
  for (const canvas of Object.values(sigma.getCanvases())) {
    const lose = (event: Event) => {
      // Else the browser does not give it back.
      event.preventDefault();
      listener.lost();
    };
    canvas.addEventListener('webglcontextlost', lose, { signal });
    canvas.addEventListener('webglcontextrestored', listener.restored, { signal });
  }

  works.setPlaces(scene.layout, scene.layout);
  restyle();
  names.resize();
  limit(fitted());
  control.set(knownCamera ?? fitted());
  sigma.setGraph(graph);
  const resizing = new ResizeObserver(() => {
    const { width, height } = sigma.getDimensions();
    if (width === container.offsetWidth && height === container.offsetHeight) return;
    sigma.refresh({ partialGraph: {}, skipIndexation: true });
  });
  resizing.observe(container);
  // The first works are seen before all else is drawn, and nobody waits for a camera to come to rest.
  afterPaint(() => {
    clearTimeout(restTimer);
    moving = false;
    isOpen = true;
    sigma.scheduleRender();
  }, signal);

  return {
    show: (next) => {
      const isOther = next.layout !== scene.layout;
      const asked = next.camera === knownCamera ? undefined : next.camera;
      scene = next;
      const isRestyled = restyle();
      if (isOther) {
        startTransition(asked ?? fitted());
        if (asked === undefined) report(null);
      } else if (asked !== undefined) glide(asked ?? fitted(), DEFAULTS.pan);
      else if (isRestyled || scene.appearance.citations !== connected) sigma.scheduleRender();
      else if (namesFrame === 0) namesFrame = requestAnimationFrame(drawNames);
      if (asked !== undefined) knownCamera = asked;
    },
    fit: () => {
      if (!hasArrived()) return;
      glide(fitted(), DEFAULTS.pan);
      report(null);
    },
    zoom: (factor) => {
      if (!hasArrived()) return;
      byReader = true;
      glide({ ...control.state(), scale: control.state().scale * factor }, DEFAULTS.pan);
    },
    settle: () => {
      const [before, after] = [control.state(), knownCamera ?? fitted()];
      if (before.x === after.x && before.y === after.y && before.scale === after.scale) return;
      limit(fitted());
      control.set(after);
    },
    uncover: () => {
      if (!hasArrived()) return;
      const from = knownCamera === null ? fitted() : control.state();
      if (knownCamera === null) limit(from);
      glide(scene.selected === null ? from : panned(scene.selected, from), DEFAULTS.pan);
    },
    reveal: (work) => {
      const before = hasArrived() ? control.state() : fitted();
      const target = panned(work, before);
      if (!hasArrived() || (target.x === before.x && target.y === before.y)) return;
      byReader = knownCamera !== null;
      glide(target, DEFAULTS.pan);
    },
    locate: (work) => {
      const { x, y } = control.projection();
      return { x: x(Number(transition.positions.x[work])), y: y(Number(transition.positions.y[work])) };
    },
    close: () => {
      closing.abort();
      control.stop();
      pointer.close();
      clearTimeout(restTimer);
      cancelAnimationFrame(namesFrame);
      resizing.disconnect();
      sigma.kill();
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
