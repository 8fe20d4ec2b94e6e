import type { DocumentIndex } from '../document/document-index.js';
import { type Insets, withCovered } from '../views/views.js';
import { afterPaint } from './after-paint.js';
import { animate } from './animate.js';
import { boundsOf, fittingSight, revealingSight, type Sight, squareAround } from './camera.js';
import { createJourney } from './journey.js';
import { createPicker } from './picker.js';
import { listenToPointer, type PointerListener } from './pointer.js';
import { createPointerStage, type PointerStage } from './pointer-stage.js';
import type { Frame, Projection, Scene } from './scene.js';
import { createStageLayers } from './stage-layers.js';

const DEFAULTS = {
  /** Milliseconds of a change of view. */
  morph: 520,
  pan: 260,
  /** Above so many works a change of view jumps. */
  largestMorph: 20_000,
  /** Radius in pixels below which no work falls while all are in sight, as far as there is space. */
  smallestRadius: 2.6,
  /** Milliseconds without a move after which the sight has come to rest. */
  rest: 140,
};

/** What the stage reports. */
export interface StageListener extends PointerListener {
  /** Where the reader moved the camera; null when everything is in sight again. */
  readonly sighted: (sight: Sight | null) => void;
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
  /** Panels were drawn for the first time: all that was in sight is so again, without a move. */
  readonly settle: () => void;
  /** What covers the stage has changed: all stays in sight if it was, and the selected work. */
  readonly uncover: () => void;
  /** Moves the sight so that nothing covers a work. */
  readonly reveal: (work: number) => void;
  /** Where a work stands on the stage, in pixels. */
  readonly locate: (work: number) => { readonly x: number; readonly y: number };
  /** What is on the stage at this moment, to be drawn elsewhere. */
  readonly frame: () => Omit<Frame, 'context'>;
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

/**
 * A renderer in an element. Sigma's camera is moved by what it reads of mouse, wheel and fingers; works and
 * citations have layers of their own, as they are too many for sigma.
 * @throws Error where there is no WebGL 2
 */
export function createRenderer(container: HTMLElement, options: RendererOptions): Renderer {
  const { index, listener } = options;
  let scene = options.scene;
  let knownSight = scene.sight;
  let stopAnimation: () => void = () => undefined;
  let smallest = 0;
  let moving = false;
  let byReader = false;
  let restTimer = 0;
  let request = 0;
  const journey = createJourney(scene.layout);
  const world = squareAround(Object.values(index.document.layouts).map(boundsOf));
  const layers = createStageLayers(index.size, () => draw(), options.reducedMotion);
  const stage = createPointerStage(container, world);
  container.prepend(...layers.elements);
  for (const { style } of layers.elements)
    Object.assign(style, { position: 'absolute', pointerEvents: 'none' });

  /** Pixels per unit at camera ratio 1, where the world fills the shorter side of the stage. */
  const unit = () => {
    const { width, height } = stage.dimensions();
    return Math.min(width, height) / (world.x[1] - world.x[0]);
  };
  const sight = (): Sight => {
    const { width, height } = stage.dimensions();
    return { ...stage.toWorld({ x: width / 2, y: height / 2 }), scale: projectionOf(stage).scale };
  };
  const look = ({ x, y, scale }: Sight) => {
    const side = world.x[1] - world.x[0];
    stage.camera.setState({
      x: 0.5 + (x - (world.x[0] + world.x[1]) / 2) / side,
      y: 0.5 + (y - (world.y[0] + world.y[1]) / 2) / side,
      ratio: unit() / scale,
    });
  };
  const fitted = (): Sight => {
    const insets = withCovered(scene.view.insets, options.covered(), stage.dimensions().width);
    return fittingSight(boundsOf(scene.layout), stage.dimensions(), { ...scene.view, insets });
  };
  const limit = ({ scale }: Sight) => {
    smallest = Math.min(0.95, DEFAULTS.smallestRadius / scale);
    stage.limit(unit() / 70, (2.5 * unit()) / scale);
  };
  const revealed = (work: number, from: Sight) => {
    const point = { x: scene.layout.x[work] ?? 0, y: scene.layout.y[work] ?? 0 };
    return revealingSight(from, point, {
      stage: stage.dimensions(),
      insets: withCovered({ top: 0, right: 0, bottom: 0, left: 0 }, options.covered(), Infinity),
    });
  };
  const settled = () => journey.share() === 1;
  const frame = () => ({
    scene,
    positions: journey.positions,
    projection: projectionOf(stage),
    smallest,
  });
  const draw = () => {
    cancelAnimationFrame(request);
    request = 0;
    layers.draw({ frame: frame(), share: journey.share(), moving });
    listener.moved();
  };
  const schedule = () => {
    if (request === 0) request = requestAnimationFrame(draw);
  };
  const report = (next: Sight | null) => {
    byReader = false;
    if (next === knownSight) return;
    knownSight = next;
    listener.sighted(next);
  };
  /** The sight is on the move until it stays for a while: only then all is drawn. */
  const stir = () => {
    moving = true;
    clearTimeout(restTimer);
    restTimer = window.setTimeout(() => {
      moving = false;
      schedule();
      if (byReader && settled()) report(sight());
    }, DEFAULTS.rest);
  };
  const glide = (target: Sight, duration: number, step?: (share: number) => void) => {
    stopAnimation();
    const start = sight();
    stopAnimation = animate(options.reducedMotion() ? 0 : duration, (share) => {
      step?.(share);
      look({
        x: start.x + (target.x - start.x) * share,
        y: start.y + (target.y - start.y) * share,
        scale: start.scale * (target.scale / start.scale) ** share,
      });
      schedule();
    });
  };
  const travel = (target: Sight) => {
    const { from, to } = journey.leadTo(scene.layout);
    layers.place(from, to);
    glide(target, index.size > DEFAULTS.largestMorph ? 0 : DEFAULTS.morph, (share) => {
      journey.moveTo(share);
      if (share === 1) limit(fitted());
    });
  };

  stage.camera.on('updated', () => {
    stir();
    schedule();
  });
  listenToPointer(stage, {
    pick: createPicking(stage, () => ({ scene, smallest: settled() ? smallest : undefined })),
    listener: {
      ...listener,
      hover: (work) => {
        container.style.cursor = work === null ? '' : 'pointer';
        listener.hover(work);
      },
    },
    moves: () => {
      byReader = true;
      if (settled()) stopAnimation();
    },
  });

  const resize = () => {
    const { width, height } = stage.dimensions();
    layers.resize(width, height);
    limit(fitted());
    look(knownSight ?? fitted());
    draw();
  };
  layers.place(scene.layout, scene.layout);
  resize();
  const resizing = new ResizeObserver(() => {
    const { width, height } = stage.dimensions();
    if (width === container.offsetWidth && height === container.offsetHeight) return;
    stage.resize();
    resize();
  });
  resizing.observe(container);
  // The first works are seen before all else is drawn, and nobody waits for a sight to come to rest.
  const opening = new AbortController();
  afterPaint(() => {
    clearTimeout(restTimer);
    moving = false;
    draw();
  }, opening.signal);

  return {
    show: (next) => {
      const moved = next.layout !== scene.layout;
      const asked = next.sight === knownSight ? undefined : next.sight;
      scene = next;
      if (moved) {
        travel(asked ?? fitted());
        if (asked === undefined) report(null);
      } else if (asked !== undefined) glide(asked ?? fitted(), DEFAULTS.pan);
      else schedule();
      if (asked !== undefined) knownSight = asked;
    },
    fit: () => {
      if (!settled()) return;
      glide(fitted(), DEFAULTS.pan);
      report(null);
    },
    zoom: (factor) => {
      if (!settled()) return;
      byReader = true;
      glide({ ...sight(), scale: sight().scale * factor }, DEFAULTS.pan);
    },
    settle: () => {
      const [before, after] = [sight(), knownSight ?? fitted()];
      if (before.x === after.x && before.y === after.y && before.scale === after.scale) return;
      limit(fitted());
      look(after);
    },
    uncover: () => {
      if (!settled()) return;
      const from = knownSight === null ? fitted() : sight();
      if (knownSight === null) limit(from);
      glide(scene.selected === null ? from : revealed(scene.selected, from), DEFAULTS.pan);
    },
    reveal: (work) => {
      const before = settled() ? sight() : fitted();
      const target = revealed(work, before);
      if (!settled() || (target.x === before.x && target.y === before.y)) return;
      byReader = knownSight !== null;
      glide(target, DEFAULTS.pan);
    },
    locate: (work) => stage.toStage({ x: journey.positions.x[work] ?? 0, y: journey.positions.y[work] ?? 0 }),
    frame,
    close: () => {
      opening.abort();
      stopAnimation();
      clearTimeout(restTimer);
      cancelAnimationFrame(request);
      resizing.disconnect();
      layers.close();
      stage.close();
    },
  };
}

/** Finds the work at a point of the stage; none while works are under way. */
function createPicking(
  stage: PointerStage,
  current: () => { readonly scene: Scene; readonly smallest: number | undefined },
) {
  const picker = createPicker();
  return (at: { readonly x: number; readonly y: number }, pixels: number): number | null => {
    const { scene, smallest } = current();
    if (smallest === undefined) return null;
    const tolerance = pixels / projectionOf(stage).scale;
    return picker(scene, { ...stage.toWorld(at), tolerance }, smallest);
  };
}

function projectionOf(stage: PointerStage): Projection {
  const { width, height } = stage.dimensions();
  const origin = stage.toStage({ x: 0, y: 0 });
  const scale = stage.toStage({ x: 1, y: 0 }).x - origin.x;
  return { x: (x) => origin.x + x * scale, y: (y) => origin.y - y * scale, scale, width, height };
}
