import type { DocumentIndex } from '../document/document-index.js';
import type { Scene } from '../drawing/scene.js';
import type { RadiusRange } from '../drawing/work-radii.js';
import { createRenderer, type Renderer } from '../stage/renderer.js';
import { createStillRenderer } from '../stage/still-renderer.js';
import { deselect, select, setFilters, type ViewerState } from '../state/state.js';
import type { Store } from '../state/store.js';
import type { Insets } from '../views/views.js';
import { elementOf } from './page.js';

const HOVER_DELAY = 80;
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** What a stage is joined to. */
export interface StageOptions {
  readonly store: Store<ViewerState>;
  readonly sceneOf: (state: ViewerState) => Scene;
  /** Called after each frame: what hangs on works, and the legend of sizes, must follow them. */
  readonly moved: (radii: RadiusRange) => void;
  /** Ends the listening. */
  readonly signal: AbortSignal;
}

/**
 * Draws the graph and feeds what happens on it to the store. Without WebGL, and while the browser has taken it away,
 * what is drawn is a still picture, and the state says so.
 */
export function openStage(index: DocumentIndex, { store, sceneOf, moved, signal }: StageOptions): Renderer {
  let hoverTimer = 0;
  const stage = elementOf('stage');
  const hover = (work: number | null) =>
    store.update((state) => (state.hovered === work ? state : { ...state, hovered: work }));
  stage.replaceChildren();
  stage.addEventListener('blur', () => hover(null), { signal });
  signal.addEventListener('abort', () => clearTimeout(hoverTimer));

  let renderer: Renderer;
  const become = (next: ViewerState['drawing'], create: () => Renderer) => {
    renderer = create();
    store.update((state) => ({ ...state, drawing: next }));
  };
  const still = () => createStillRenderer(stage, { scene: sceneOf(store.current()), covered, moved });
  const live = (): Renderer =>
    createRenderer(stage, {
      index,
      scene: sceneOf(store.current()),
      covered,
      reducedMotion: () => reducedMotion.matches,
      listener: {
        moved,
        hover: (work) => {
          clearTimeout(hoverTimer);
          if (work === null) hover(null);
          else hoverTimer = window.setTimeout(() => hover(work), HOVER_DELAY);
        },
        press: hover,
        cameraMoved: (camera) => store.update((state) => ({ ...state, camera })),
        click: (work) => {
          clearTimeout(hoverTimer);
          store.update((state) => (work === null ? deselect(state) : select(state, work)));
        },
        doubleClick: (work) =>
          store.update((state) => setFilters(state, { neighbourhood: { of: work, steps: 1 } })),
        lost: () => {
          if (store.current().drawing === 'live') become('lost', still);
        },
        restored: () => {
          if (store.current().drawing !== 'lost') return;
          renderer.close();
          before.close();
          open();
        },
      },
    });
  let before: Renderer;
  const open = () => {
    try {
      become('live', live);
    } catch {
      stage.replaceChildren();
      become('still', still);
    }
    before = renderer;
  };
  open();
  return {
    show: (scene) => renderer.show(scene),
    fit: () => renderer.fit(),
    zoom: (factor) => renderer.zoom(factor),
    settle: () => renderer.settle(),
    uncover: () => renderer.uncover(),
    reveal: (work) => renderer.reveal(work),
    frame: (works) => renderer.frame(works),
    locate: (work) => renderer.locate(work),
    close: () => {
      if (before !== renderer) before.close();
      renderer.close();
    },
  };
}

/** How much of the stage notes and details cover at this moment. */
function covered(): Insets {
  const stage = elementOf('stage').getBoundingClientRect();
  const notes = [...document.querySelectorAll('.chips, .notice:not(.notice-quiet)')];
  const top = Math.max(0, ...notes.map((note) => note.getBoundingClientRect().bottom - stage.top));
  // Its height and not its place: it may be on the way up.
  const drawer = elementOf('drawer').offsetHeight;
  const none = { top, right: 0, bottom: drawer, left: 0 };
  if (document.documentElement.dataset.details !== 'open') return none;
  const details = elementOf('details').getBoundingClientRect();
  if (details.width > stage.width * 0.8)
    return { ...none, bottom: drawer + Math.max(0, stage.bottom - details.top) };
  return { ...none, right: Math.min(details.width, stage.width * 0.8) };
}
