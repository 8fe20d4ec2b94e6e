import type { DocumentIndex } from '../document/document-index.js';
import { orientedLayout } from '../views/orientation.js';
import { viewLayout } from '../views/view-layout.js';
import { reasonAgainst, viewsOf } from '../views/views.js';
import { ACTIONS } from './actions.js';
import { select, selectPrevious, stepBack, undoFilters, type ViewerState } from './state.js';

/** What keys act on. */
export interface KeyTarget {
  readonly index: DocumentIndex;
  readonly state: ViewerState;
  readonly passing: readonly boolean[];
  readonly stage: { readonly fit: () => void; readonly zoom: (factor: number) => void };
  readonly update: (step: (state: ViewerState) => ViewerState) => void;
  readonly focusSearch: () => void;
  /** Whether the key was pressed in a field, and whether on the graph. */
  readonly inField: boolean;
  readonly onStage: boolean;
  /** Whether the open rail lies over the graph, as on narrow pages. */
  readonly railCovers: boolean;
}

/** A key, and what is held down with it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Does what a key stands for; says whether it stood for anything. With Alt, Ctrl and Meta keys are the browser's. */
export function pressKey({ key, altKey, ctrlKey, metaKey }: KeyPress, on: KeyTarget): boolean {
  const { update, stage } = on;
  const isUndo = key === 'z' && !altKey && ctrlKey !== metaKey;
  if (isUndo && !on.inField) return done(() => update(undoFilters));
  if (altKey || ctrlKey || metaKey) return false;
  if (key === 'Escape') return done(() => update((state) => stepBack(state, on.railCovers)));
  const action = ACTIONS.find((each) => each.key === key);
  const { dialog } = on.state;
  if (on.inField || (dialog !== null && action?.id !== dialog)) return false;
  const view = viewsOf(on.index.document)[Number(key) - 1];
  if (view !== undefined && reasonAgainst(on.index.document, view) === undefined)
    return done(() => update((state) => ({ ...state, view: view.id, hovered: null })));
  if (on.onStage && pressOnStage(key, on)) return true;
  if (action !== undefined) return done(() => update(action.run));
  switch (key) {
    case '/':
      return done(on.focusSearch);
    case '+':
    case '=':
      return done(() => stage.zoom(1.5));
    case '-':
      return done(() => stage.zoom(1 / 1.5));
    case '0':
      return done(stage.fit);
    case 'Backspace':
      return done(() => update(selectPrevious));
    default:
      return false;
  }
}

function pressOnStage(key: string, { index, state, passing, update }: KeyTarget): boolean {
  const direction = ARROWS[key];
  if (direction !== undefined) {
    const { x, y } = orientedLayout(viewLayout(index.document, state.view).layout, state.upright);
    const next = nextWork({ x, y, open: passing }, state.hovered ?? state.selected, direction);
    return next === undefined || done(() => update((before) => ({ ...before, hovered: next })));
  }
  const { hovered } = state;
  return key === 'Enter' && hovered !== null && done(() => update((before) => select(before, hovered)));
}

function done(action: () => void): true {
  action();
  return true;
}

/** A direction of an arrow key, `y` pointing up. */
export interface Direction {
  readonly x: number;
  readonly y: number;
}

/** The arrow keys. */
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** Where works stand, and which of them can be walked to. */
export interface Terrain {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly open: readonly boolean[];
}

/**
 * The nearest work in a direction, those straight ahead first; without a start the one nearest to the middle.
 * Undefined when there is none further on. O(V).
 */
export function nextWork(terrain: Terrain, from: number | null, direction: Direction): number | undefined {
  const { x, y, open } = terrain;
  const origin = from === null ? undefined : { x: x[from] ?? 0, y: y[from] ?? 0 };
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let work = 0; work < x.length; work += 1) {
    if (open[work] !== true || work === from) continue;
    const [dx, dy] = [(x[work] ?? 0) - (origin?.x ?? 0), (y[work] ?? 0) - (origin?.y ?? 0)];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    if (origin !== undefined && (ahead <= 0 || aside > 2 * ahead)) continue;
    const cost = origin === undefined ? Math.hypot(dx, dy) : ahead + 2 * aside;
    if (cost < least) [best, least] = [work, cost];
  }
  return best;
}
