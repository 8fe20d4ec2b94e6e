import Sigma from 'sigma';
import { hasTies } from '../../src/model/edge-words.js';
import type { DocumentIndex } from '../document/document-index.js';
import { drawFrame } from '../drawing/draw-frame.js';
import { createFraming } from '../drawing/framing.js';
import type { Frame, Scene } from '../drawing/scene.js';
import { type RadiusRange, radiusRange } from '../drawing/work-radii.js';
import { boundsOf, sideAround } from '../views/camera.js';
import type { CameraState, Insets } from '../views/views.js';
import { afterPaint } from './after-paint.js';
import { createCameraControl } from './camera-control.js';
import { createCitationColumns } from './citation-columns.js';
import { createCitationProgram } from './citation-program.js';
import { createLayoutTransition } from './layout-transition.js';
import { createNameLayers } from './name-layers.js';
import { listenToPointer, type PointerListener } from './pointer.js';
import { createScenePainter } from './scene-painter.js';
import { createStageGraph, moveWorks } from './stage-graph.js';
import { createWorkColumns } from './work-columns.js';
import { createWorkProgram } from './work-program.js';

const DEFAULTS = {
  /** Milliseconds of a change of view, and of a move of the camera. */
  transition: 520,
  pan: 260,
  /** Above so many works a change of view jumps. */
  largestTransition: 20_000,
  /** Above so many works only what gives direction is drawn while the camera moves, and none is found by the pointer. */
  worksInMotion: 5000,
  /** Above so many citations each ends in a point, whatever its taper; ties never do. */
  blunt: 6000,
  /** Pixels per unit at the most. */
  largestScale: 70,
  /** How much smaller than fitting the reader can make everything. */
  farthest: 2.5,
  /** Milliseconds without a move after which the camera has come to rest. */
  rest: 140,
};

/** What the stage reports. */
export interface StageListener extends PointerListener {
  /** Where the reader moved the camera; null when everything is in view again. */
  readonly cameraMoved: (camera: CameraState | null) => void;
  /** After each frame, with the radii in it. */
  readonly moved: (radii: RadiusRange) => void;
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
  /** Moves the camera so that nothing covers a work; nor, of the selected one, those beside it. */
  readonly reveal: (work: number) => void;
  /** Moves the camera so that the works fill what nothing covers. */
  readonly frame: (works: readonly number[]) => void;
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

function isSame(a: CameraState, b: CameraState): boolean {
  return a.x === b.x && a.y === b.y && a.scale === b.scale;
}

/**
 * Draws a document with sigma: works and citations by programs of ours, hulls and names on layers beside them.
 * @throws Error where there is no WebGL
 */
export function createRenderer(container: HTMLElement, options: RendererOptions): Renderer {
  const { index, listener } = options;
  let scene = options.scene;
  let knownCamera = scene.camera;
  let isOpen = false;
  /** Pixels per unit while everything is in view. */
  let fit = 1;
  let moving = false;
  let byReader = false;
  let restTimer = 0;
  let namesFrame = 0;
  const side = sideAround(Object.values(index.document.layouts).map(boundsOf));
  const works = createWorkColumns(index.size, side);
  const citations = createCitationColumns(index.document.edges);
  const transition = createLayoutTransition(scene.layout);
  const isPointed = index.document.edges.source.length > DEFAULTS.blunt && !hasTies(index.document);
  const hasArrived = () => transition.progress() === 1;

  // Without works at first: nothing is drawn before the camera is where it belongs.
  const sigma = new Sigma(createStageGraph({ ...index, size: 0 }, scene.layout), container, {
    allowInvalidContainer: true,
    stagePadding: 0,
    renderLabels: false,
    enableCameraRotation: false,
    // A double click is the viewer's own.
    doubleClickZoomingRatio: 1,
    defaultDrawNodeHover: () => undefined,
    nodeProgramClasses: { circle: createWorkProgram(works, () => pointer.isTouch()) },
    nodeHoverProgramClasses: { circle: NoProgram },
    edgeProgramClasses: { line: createCitationProgram(works, citations, isPointed), arrow: NoProgram },
  });
  sigma.setCustomBBox({ x: [-side / 2, side / 2], y: [-side / 2, side / 2] });
  const names = createNameLayers(sigma);
  const painter = createScenePainter(sigma, { ...options, works, citations });
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

  const radii = () => radiusRange(scene, { fit, scale: control.state().scale });
  const frame = (): Omit<Frame, 'context'> => ({
    scene,
    positions: transition.positions,
    projection: control.projection(),
    radii: radii(),
    covered: options.covered().right,
  });
  const { fitted, panned, filled, home } = createFraming(
    () => ({ scene, stage: sigma.getDimensions(), isFree: knownCamera === null }),
    options.covered,
  );
  const limit = ({ scale }: CameraState) => {
    fit = scale;
    control.limit(scale / DEFAULTS.farthest, DEFAULTS.largestScale);
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
      if (isOpen) draw();
      if (byReader && hasArrived()) report(control.state());
    }, DEFAULTS.rest);
  };
  const isResting = () => isOpen && hasArrived() && !moving;
  /** Draws all that there is to be drawn now. */
  const draw = () => {
    if (!painter.connect(scene, isResting())) sigma.scheduleRender();
  };
  const glide = (target: CameraState, duration: number, step?: (progress: number) => void) =>
    control.glide(target, options.reducedMotion() ? 0 : duration, (progress) => {
      step?.(progress);
      sigma.scheduleRender();
    });
  const startTransition = (target: CameraState) => {
    painter.connect(scene, false);
    transition.start(scene.layout);
    works.setPlaces(transition.from(), transition.to());
    const duration = index.size > DEFAULTS.largestTransition ? 0 : DEFAULTS.transition;
    glide(target, duration, (progress) => {
      transition.moveTo(progress);
      works.progress = progress;
      if (progress < 1) return;
      moveWorks(sigma.getGraph(), scene.layout);
      limit(fitted());
    });
  };

  const drawNames = () => {
    cancelAnimationFrame(namesFrame);
    namesFrame = 0;
    const isLarge = index.size > DEFAULTS.worksInMotion;
    const detail = !isResting() && isLarge ? 'moving' : 'at rest';
    drawFrame(names, frame(), hasArrived() ? detail : 'transitioning');
    listener.moved(works.radii);
  };

  sigma.on('beforeRender', () => {
    works.radii = radii();
    works.isPickable = isResting() || (isOpen && index.size <= DEFAULTS.worksInMotion);
    painter.beginFrame(scene, isResting());
  });
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
  painter.restyle(scene);
  names.resize();
  limit(fitted());
  control.set(knownCamera ?? fitted());
  sigma.setGraph(createStageGraph(index, scene.layout));
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
    draw();
  }, signal);

  return {
    show: (next) => {
      const isOther = next.layout !== scene.layout;
      const asked = next.camera === knownCamera ? undefined : next.camera;
      scene = next;
      const isRestyled = painter.restyle(scene);
      // A move of the camera takes the place of a transition under way, which would never arrive.
      if (isOther || (asked !== undefined && !hasArrived())) {
        startTransition(asked ?? home());
        if (asked === undefined) report(null);
      } else if (asked !== undefined) glide(asked ?? fitted(), DEFAULTS.pan);
      else if (isRestyled) draw();
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
      const [before, after] = [control.state(), knownCamera ?? home()];
      if (isSame(before, after)) return;
      limit(fitted());
      control.set(after);
    },
    uncover: () => {
      if (!hasArrived()) return;
      if (knownCamera === null) limit(fitted());
      const { selected } = scene;
      const there = selected === null ? control.state() : panned(selected, control.state());
      glide(knownCamera === null ? home() : there, DEFAULTS.pan);
    },
    reveal: (work) => {
      const before = hasArrived() ? control.state() : fitted();
      const target = panned(work, before);
      if (!hasArrived() || isSame(target, before)) return;
      byReader = knownCamera !== null;
      glide(target, DEFAULTS.pan);
    },
    frame: (works) => {
      if (!hasArrived() || works.length === 0) return;
      byReader = true;
      glide(filled(works), DEFAULTS.pan);
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
      // Sigma deletes what its programs hold: of a context that was lost and is back, the browser would complain.
      for (const canvas of Object.values(sigma.getCanvases()))
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      sigma.kill();
    },
  };
}
