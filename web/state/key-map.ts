import { reasonAgainst, viewsOf } from '../views/views.js';
import { ACTIONS } from './actions.js';
import type { ShownDocument } from './derive.js';
import { select, selectPrevious, stepBack, undoFilters, type ViewerState } from './state.js';
import { type Direction, workTowards } from './walk.js';

/** What keys can have the page do besides changing the state. */
export interface KeyEffects {
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  readonly focusSearch: () => void;
}

/** What a step needs to know of the key that is pressed. */
export interface PressedKey {
  readonly key: string;
  /** Whether the open rail lies over the graph, as on narrow pages. */
  readonly railCovers: boolean;
}

/** What keys do, and how the list of keys tells it. */
export type KeyBinding = {
  /** The values of `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  /** Where they count: also in fields, everywhere else, or on the graph alone. */
  readonly where: 'fields-too' | 'page' | 'stage';
  /** Whether Ctrl or ⌘ is held. */
  readonly control?: boolean;
  /** What its action opens, where it opens a dialog. */
  readonly opens?: string;
  /** How the list writes the keys, and what it says of them; absent where another entry tells it. */
  readonly told?: {
    readonly keys: (shown: Pick<ShownDocument, 'index'>) => string;
    readonly meaning: string;
  };
} & (
  | { readonly step: (shown: ShownDocument, pressed: PressedKey) => ViewerState }
  | { readonly effect: (effects: KeyEffects) => void }
  // An element answers them itself, and they are only told.
  | { readonly byElement: true }
);

const ZOOM_STEP = 1.5;

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: 1 }],
  ['ArrowDown', { x: 0, y: -1 }],
]);

const told = (keys: string, meaning: string) => ({ keys: () => keys, meaning });

/** Every key, in the order of the list of keys. A step that gives the state back stands for nothing. */
export const KEY_MAP: readonly KeyBinding[] = Object.freeze<KeyBinding[]>([
  { keys: ['/'], where: 'page', told: told('/', 'Search'), effect: ({ focusSearch }) => focusSearch() },
  {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    where: 'page',
    told: {
      keys: ({ index }) => `1 – ${viewsOf(index.document).length}`,
      meaning: 'Go to the view of that place in the switch',
    },
    step: goToView,
  },
  {
    keys: [...DIRECTIONS.keys()],
    where: 'stage',
    told: told('← ↑ → ↓', 'On the graph: walk to the next work in that direction'),
    step: walk,
  },
  {
    keys: ['Enter'],
    where: 'stage',
    told: told('Enter', 'On the graph: open the details of the work walked to'),
    step: ({ state }) => (state.hovered === null ? state : select(state, state.hovered)),
  },
  {
    keys: [],
    where: 'page',
    told: told('↑ ↓', 'On a list of works: move along it; Tab leads past it'),
    byElement: true,
  },
  {
    keys: ['+', '='],
    where: 'page',
    told: told('+  −  0', 'Zoom in, zoom out, show everything'),
    effect: ({ zoom }) => zoom(ZOOM_STEP),
  },
  { keys: ['-'], where: 'page', effect: ({ zoom }) => zoom(1 / ZOOM_STEP) },
  { keys: ['0'], where: 'page', effect: (effects) => effects.fit() },
  {
    keys: ['Backspace'],
    where: 'page',
    told: told('Backspace', 'Back to the work selected before'),
    step: ({ state }) => selectPrevious(state),
  },
  {
    keys: ['z'],
    where: 'page',
    control: true,
    told: told('Ctrl Z', 'Undo the last change of the filters'),
    step: ({ state }) => undoFilters(state),
  },
  {
    keys: ['Escape'],
    where: 'fields-too',
    told: told('Esc', 'Step back: close, deselect, show all'),
    step: ({ state }, { railCovers }) => stepBack(state, railCovers),
  },
  ...ACTIONS.map(
    ({ id, key, meaning, run }): KeyBinding => ({
      keys: [key],
      opens: id,
      where: 'page',
      told: told(key, meaning),
      step: ({ state }) => run(state),
    }),
  ),
]);

function goToView({ index, state }: ShownDocument, { key }: PressedKey): ViewerState {
  const view = viewsOf(index.document)[Number(key) - 1];
  if (view === undefined || reasonAgainst(index.document, view) !== undefined) return state;
  return { ...state, view: view.id, hovered: null };
}

function walk(shown: ShownDocument, { key }: PressedKey): ViewerState {
  const direction = DIRECTIONS.get(key);
  const next = direction === undefined ? undefined : workTowards(shown, direction);
  return next === undefined ? shown.state : { ...shown.state, hovered: next };
}
