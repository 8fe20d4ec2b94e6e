import { counted } from '../text/wording.js';
import { detailsContent, toggleStart } from './start-card.js';
import type { ViewerState } from './state.js';
import { toggleTable } from './table-steps.js';

/** The names of the drawings on buttons of the bar. */
export type ActionIcon = 'start' | 'table' | 'bookmark' | 'download' | 'open' | 'moon' | 'sun' | 'question';

/** What a button of the bar and a key do. */
export interface Action {
  readonly id: string;
  readonly key: string;
  /** What it does now, on its button. */
  readonly title: (state: ViewerState) => string;
  /** What its key does, in the list of keys. */
  readonly meaning: string;
  readonly icon: (state: ViewerState) => ActionIcon;
  /** How many things wait behind it, written on its icon; absent when nothing is counted. */
  readonly count?: (state: ViewerState) => number;
  /** A word beside the drawing, for what should be found without knowing it. */
  readonly label?: string;
  /** Whether what it opens is open; undefined where it opens nothing. */
  readonly isOpen?: (state: ViewerState) => boolean;
  readonly run: (state: ViewerState) => ViewerState;
}

/** Every action, in the order of the bar. To add one: one entry here. */
export const ACTIONS: readonly Action[] = Object.freeze<Action[]>([
  {
    id: 'start',
    key: 'h',
    title: (state) => (detailsContent(state) === 'start' ? 'Close Start here' : 'Start here'),
    meaning: 'Start here: central works, venues, years and communities',
    icon: () => 'start',
    isOpen: (state) => detailsContent(state) === 'start',
    run: toggleStart,
  },
  {
    id: 'table',
    key: 't',
    title: ({ table }) => (table.open ? 'Close the table' : 'Open the table of works'),
    meaning: 'The table of works: arrows move in it, Enter opens a work, Esc leads back to the graph',
    icon: () => 'table',
    label: 'Table',
    isOpen: ({ table }) => table.open,
    run: toggleTable,
  },
  {
    id: 'annotations',
    key: 'l',
    title: ({ annotations }) =>
      annotations.list.length === 0
        ? 'Reading list'
        : `Reading list, ${counted(annotations.list.length, 'work')}`,
    meaning: 'Reading list, notes and tags',
    icon: () => 'bookmark',
    count: ({ annotations }) => annotations.list.length,
    run: (state) => ({
      ...state,
      dialog: state.dialog === 'annotations' ? null : 'annotations',
      annotationsImport: null,
    }),
  },
  {
    id: 'export',
    key: 'e',
    title: () => 'Export: pictures, files',
    meaning: 'Export a picture, the graph or its bibliography',
    icon: () => 'download',
    run: (state) => ({ ...state, dialog: state.dialog === 'export' ? null : 'export' }),
  },
  {
    id: 'open',
    key: 'o',
    title: () => 'Open a graph',
    meaning: 'Open a graph',
    icon: () => 'open',
    run: (state) => ({ ...state, dialog: state.dialog === 'open' ? null : 'open' }),
  },
  {
    id: 'theme',
    key: 'd',
    title: ({ theme }) => `Switch to the ${otherTheme(theme)} theme`,
    meaning: 'Dark or light',
    icon: ({ theme }) => (theme === 'light' ? 'moon' : 'sun'),
    run: (state) => ({ ...state, theme: otherTheme(state.theme), themeChosen: true }),
  },
  {
    id: 'keys',
    key: '?',
    title: () => 'Keys',
    meaning: 'This list',
    icon: () => 'question',
    run: (state) => ({ ...state, dialog: state.dialog === 'keys' ? null : 'keys' }),
  },
]);

function otherTheme(theme: ViewerState['theme']): ViewerState['theme'] {
  return theme === 'light' ? 'dark' : 'light';
}
