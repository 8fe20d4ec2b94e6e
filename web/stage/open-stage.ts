import { messageOf } from '../../src/errors.js';
import type { DocumentIndex } from '../document/document-index.js';
import { elementOf, renderFailure } from '../page/page.js';
import { deselect, select, setFilters, type ViewerState } from '../state/state.js';
import type { Store } from '../state/store.js';
import type { Insets } from '../views/views.js';
import { createRenderer, type Renderer } from './renderer.js';
import type { Scene } from './scene.js';

const HOVER_DELAY = 80;
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** What a stage is joined to. */
export interface StageOptions {
  readonly store: Store<ViewerState>;
  readonly sceneOf: (state: ViewerState) => Scene;
  /** Called after each frame: what hangs on works must follow them. */
  readonly moved: () => void;
  /** Ends the listening. */
  readonly signal: AbortSignal;
}

/** Draws the graph and feeds what happens on it to the store; undefined, and said so, without WebGL. */
export function openStage(
  index: DocumentIndex,
  { store, sceneOf, moved, signal }: StageOptions,
): Renderer | undefined {
  let hoverTimer = 0;
  const hover = (work: number | null) =>
    store.update((state) => (state.hovered === work ? state : { ...state, hovered: work }));
  elementOf('stage').replaceChildren();
  elementOf('stage').addEventListener('blur', () => hover(null), { signal });
  signal.addEventListener('abort', () => clearTimeout(hoverTimer));
  try {
    return createRenderer(elementOf('stage'), {
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
        sighted: (sight) => store.update((state) => ({ ...state, sight })),
        click: (work) => {
          clearTimeout(hoverTimer);
          store.update((state) => (work === null ? deselect(state) : select(state, work)));
        },
        doubleClick: (work) =>
          store.update((state) => setFilters(state, { neighbourhood: { of: work, steps: 1 } })),
      },
    });
  } catch (thrown) {
    renderFailure({
      message: 'This browser offers no WebGL, which the drawing needs.',
      hint: `Search and details still work. (${messageOf(thrown)})`,
    });
    return undefined;
  }
}

/** How much of the stage notes and details cover at this moment. */
function covered(): Insets {
  const stage = elementOf('stage').getBoundingClientRect();
  const notes = [...document.querySelectorAll('.chips, .notice:not(.notice-quiet)')];
  const top = Math.max(0, ...notes.map((note) => note.getBoundingClientRect().bottom - stage.top));
  // Its height and not its place: it may be on the way up.
  const sheet = elementOf('sheet').offsetHeight;
  const none = { top, right: 0, bottom: sheet, left: 0 };
  if (document.documentElement.dataset.details !== 'open') return none;
  const details = elementOf('details').getBoundingClientRect();
  if (details.width > stage.width * 0.8)
    return { ...none, bottom: sheet + Math.max(0, stage.bottom - details.top) };
  return { ...none, right: Math.min(details.width, stage.width * 0.8) };
}
