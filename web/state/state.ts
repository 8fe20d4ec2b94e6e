import { type Annotations, NO_ANNOTATIONS, type SavingState } from '../annotations/annotations.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { RankedMeasure } from '../document/ranking.js';
import type { RelatedState } from '../document/related/ask-related.js';
import type { Dimension } from '../document/work-groups.js';
import type { ColoringId } from '../encoding/colorings.js';
import type { LabelingId } from '../encoding/labels.js';
import type { ThemeId } from '../encoding/palette.js';
import type { SizingId } from '../encoding/sizings.js';
import { sizingsOf } from '../encoding/sizings.js';
import type { Filters } from '../filters/filters.js';
import { NO_FILTERS } from '../filters/filters.js';
import { openingView } from '../views/opening-view.js';
import type { CameraState, ViewId } from '../views/views.js';

/** What stands over the page. */
export type DialogId = 'keys' | 'open' | 'export' | 'annotations' | 'authors';

/** What a second work is chosen for: a path of citations to it, or what both share. */
export type PairMode = 'path' | 'compare';

/** The table of works. */
export interface TableState {
  readonly open: boolean;
  /** Id of the column that it is sorted by. */
  readonly sortBy: string;
  readonly descending: boolean;
  /** Ids of the columns chosen besides the title; null for the usual ones. */
  readonly columns: readonly string[] | null;
  /** Whether a search leaves only what it finds. */
  readonly onlyFound: boolean;
}

/** What unfolds in the section of filters, one at a time. */
export type ChooserId = Dimension | 'measure' | 'tags' | 'missed';

/** What the section of filters shows. */
export interface Chooser {
  readonly open: ChooserId | null;
  /** What its list is narrowed by, and whether all of it is shown. */
  readonly text: string;
  readonly all: boolean;
  /** The measure that a range is chosen of. */
  readonly measure: RankedMeasure;
}

/** How small and how large the reader can make all works. */
export const SIZE_FACTORS = Object.freeze({ least: 0.5, most: 2 });

/** Everything the viewer shows follows from this and the document. */
export interface ViewerState {
  readonly view: ViewId;
  readonly theme: ThemeId;
  /** Whether the reader chose the theme; else it is the system's. */
  readonly themeChosen: boolean;
  readonly colorBy: ColoringId;
  readonly sizeBy: SizingId;
  /** By how much the reader wants all works larger: one of `SIZE_FACTORS`. */
  readonly sizeFactor: number;
  readonly labelBy: LabelingId;
  readonly selected: number | null;
  /** Works looked at before the selected one, the latest last. */
  readonly trail: readonly number[];
  readonly hovered: number | null;
  /** The work that the selected one is held against. */
  readonly against: { readonly work: number; readonly mode: PairMode } | null;
  /** While it is set, the next work chosen is the one to hold the selected one against. */
  readonly choosing: PairMode | null;
  /** What is related to the work that was selected last; null before any was. */
  readonly related: RelatedState | null;
  /** Whether the card that says where to start stands there while nothing is selected. */
  readonly startOpen: boolean;
  /** The author shown in the place of a work, as the document spells the name. */
  readonly author: string | null;
  /** Keys of the legend entry under the pointer. */
  readonly pointedKeys: readonly string[] | null;
  readonly query: string;
  /** Whether the list of results is open, and which of them the arrows stand on. */
  readonly searchOpen: boolean;
  readonly activeResult: number;
  readonly filters: Filters;
  /** Filters that were set before, for undoing. */
  readonly pastFilters: readonly Filters[];
  readonly chooser: Chooser;
  /** Whether the years move on by themselves. */
  readonly playing: boolean;
  /** Whether the stage is clearly taller than wide. */
  readonly upright: boolean;
  /** Whether the rail is shown (on wide pages from the start, as a sheet on narrow ones). */
  readonly railOpen: boolean;
  readonly dialog: DialogId | null;
  readonly table: TableState;
  /** Own notes, tags and lists, by work id: kept on the machine, whatever graph is open. */
  readonly annotations: Annotations;
  readonly saving: SavingState;
  /** What became of the last import into the reading list; null when there was none. */
  readonly annotationsImport: { readonly text: string; readonly failed: boolean } | null;
  /** What is typed into the list of authors. */
  readonly authorQuery: string;
  /** Where the reader moved the camera; null while everything is in view. */
  readonly camera: CameraState | null;
  /** Whether the graph is drawn live, or still: without WebGL, or until the browser gives it back. */
  readonly drawing: 'live' | 'lost' | 'still';
}

/** How a viewer opens: on what says most. */
export function initialState(index: DocumentIndex, theme: ThemeId, railOpen: boolean): ViewerState {
  const view = openingView(index.document);
  const sizing = sizingsOf(index).find(({ id, absent }) => id !== 'uniform' && absent(index) === undefined);
  return {
    view,
    theme,
    themeChosen: false,
    colorBy: openingColor(index, view),
    sizeBy: sizing?.id ?? 'uniform',
    sizeFactor: 1,
    labelBy: 'author',
    selected: null,
    trail: [],
    hovered: null,
    against: null,
    choosing: null,
    related: null,
    startOpen: true,
    author: null,
    pointedKeys: null,
    query: '',
    searchOpen: false,
    activeResult: 0,
    filters: NO_FILTERS,
    pastFilters: [],
    playing: false,
    chooser: { open: null, text: '', all: false, measure: 'inDegree' },
    upright: false,
    railOpen,
    dialog: null,
    table: { open: false, sortBy: 'inDegree', descending: true, columns: null, onlyFound: true },
    annotations: NO_ANNOTATIONS,
    saving: 'saved',
    annotationsImport: null,
    authorQuery: '',
    camera: null,
    drawing: 'live',
  };
}

/** Communities where citations are drawn; else venues, else years, where any are known. */
function openingColor({ document, years }: DocumentIndex, view: ViewId): ColoringId {
  if (view === 'citations' && document.communities.length > 0) return 'community';
  return document.venues.length > 0 || years === undefined ? 'venue' : 'year';
}

/**
 * Selects a work; the one selected before is remembered. While a second work is being chosen it becomes that.
 */
export function select(state: ViewerState, work: number): ViewerState {
  if (work === state.selected) return state.author === null ? state : { ...state, author: null };
  if (state.choosing !== null && state.selected !== null) {
    const against = { work, mode: state.choosing };
    return { ...state, against, choosing: null, hovered: null, searchOpen: false };
  }
  const trail = state.selected === null ? state.trail : [...state.trail, state.selected];
  const closed = { against: null, choosing: null, author: null, hovered: null, searchOpen: false };
  return { ...state, ...closed, selected: work, trail };
}

/** Shows an author in the place of a work. */
export function showAuthor(state: ViewerState, author: string): ViewerState {
  return { ...state, author, choosing: null, dialog: null, hovered: null, searchOpen: false };
}

/** Back to the work that was selected before. */
export function selectPrevious(state: ViewerState): ViewerState {
  const selected = state.trail.at(-1) ?? null;
  const closed = { against: null, choosing: null, author: null };
  return { ...state, ...closed, selected, trail: state.trail.slice(0, -1) };
}

/** Types into the search. */
export function setQuery(state: ViewerState, query: string): ViewerState {
  return { ...state, query, searchOpen: query.trim() !== '', activeResult: 0, hovered: null };
}

/** Nothing selected. */
export function deselect(state: ViewerState): ViewerState {
  return { ...state, selected: null, trail: [], against: null, choosing: null, author: null };
}

/** Sets filters; the earlier ones can be brought back. */
export function setFilters(state: ViewerState, filters: Partial<Filters>): ViewerState {
  return {
    ...state,
    hovered: null,
    filters: { ...state.filters, ...filters },
    pastFilters: [...state.pastFilters.slice(-49), state.filters],
  };
}

/** Unfolds a list of the section of filters, or folds it. */
export function toggleChooser(state: ViewerState, open: ChooserId): ViewerState {
  const { chooser } = state;
  return {
    ...state,
    chooser: { ...chooser, open: chooser.open === open ? null : open, text: '', all: false },
  };
}

/** Brings back the filters of before the last change. */
export function undoFilters(state: ViewerState): ViewerState {
  const previous = state.pastFilters.at(-1);
  if (previous === undefined) return state;
  return { ...state, filters: previous, pastFilters: state.pastFilters.slice(0, -1) };
}

/** Adds the keys to a filter, or takes them out when all are in. */
export function toggleKeys(state: ViewerState, dimension: Dimension, keys: readonly string[]): ViewerState {
  const before = state.filters.keys[dimension];
  const allIn = keys.every((key) => before.includes(key));
  const after = allIn ? before.filter((key) => !keys.includes(key)) : [...new Set([...before, ...keys])];
  return setFilters(state, { keys: { ...state.filters.keys, [dimension]: after } });
}

/**
 * What Escape does: closes or undoes the topmost thing.
 * @param railCovers whether the open rail lies over the graph, as on narrow pages
 */
export function stepBack(state: ViewerState, railCovers: boolean): ViewerState {
  if (state.dialog !== null) return { ...state, dialog: null };
  if (railCovers && state.railOpen) return { ...state, railOpen: false };
  if (state.searchOpen) return { ...state, searchOpen: false, query: '' };
  if (state.choosing !== null) return { ...state, choosing: null };
  if (state.hovered !== null) return { ...state, hovered: null };
  if (state.against !== null) return { ...state, against: null };
  if (state.author !== null) return { ...state, author: null };
  if (state.selected !== null) return deselect(state);
  if (state.query !== '') return { ...state, query: '' };
  if (state.filters.neighbourhood !== null) return setFilters(state, { neighbourhood: null });
  if (state.table.open) return { ...state, table: { ...state.table, open: false } };
  if (railCovers && state.startOpen) return { ...state, startOpen: false };
  return state;
}
