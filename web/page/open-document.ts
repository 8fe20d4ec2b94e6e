import { shortened } from '../../src/model/text/shortened.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { Opening } from '../document/opening/opening.js';
import { relateInWorker } from '../document/related/relate-in-worker.js';
import { createScenery } from '../drawing/scene-of.js';
import type { RadiusRange } from '../drawing/work-radii.js';
import type { StageCommands } from '../panels/panel.js';
import { readWhenIdle } from '../search/read-when-idle.js';
import { createWorkSearch } from '../search/work-search.js';
import { afterPaint } from '../stage/after-paint.js';
import type { Renderer } from '../stage/renderer.js';
import { withFragment } from '../state/address/address.js';
import { followAddress } from '../state/address/follow-address.js';
import { createDerivation } from '../state/derive.js';
import { followRelated } from '../state/follow-related.js';
import { type KeyTarget, pressKey } from '../state/keyboard.js';
import { persistAnnotations } from '../state/persist-annotations.js';
import { playYears } from '../state/play-years.js';
import { opensWithStart, rememberStart } from '../state/start-card.js';
import { initialState, type ViewerState } from '../state/state.js';
import { createStore } from '../state/store.js';
import { followTheme, openingTheme, type ThemeSources } from '../state/theme.js';
import { createFocusKeeper } from './keep-focus.js';
import { openStage } from './open-stage.js';
import { arrangePage, elementOf, renderPanels } from './page.js';
import { printPicture } from './print-picture.js';

/** Milliseconds after the first drawing in which nobody points at a work yet. */
const SOON = 400;
const narrow = matchMedia('(max-width: 900px)');
const themeSources: ThemeSources = {
  storage: () => localStorage,
  dark: matchMedia('(prefers-color-scheme: dark)'),
};

/** A document on the page. */
export interface OpenDocument {
  /** What another document that takes its place goes on with. */
  readonly current: () => ViewerState;
  readonly index: DocumentIndex;
  /** Draws the panels again: something beside the state changed. */
  readonly draw: () => void;
  /** Takes it off the page: listeners and the drawing; the panels stay until another is drawn in them. */
  readonly close: () => void;
}

/**
 * Puts a document on the page: panels, drawing, keys and address.
 * @param from.fragment what of it is seen at first, as addresses have it
 * @param from.before what was seen of the document before: theme and reading notes stay
 */
export function openDocument(
  index: DocumentIndex,
  opening: Opening,
  { fragment, before }: { readonly fragment: string; readonly before?: ViewerState | undefined },
): OpenDocument {
  const closing = new AbortController();
  const { signal } = closing;
  elementOf('stage').tabIndex = 0;
  document.title = shortened(index.document.meta.title, 300);
  const { theme, themeChosen } = before ?? openingTheme(themeSources);
  const initial = initialState(index, theme, before?.railOpen ?? !narrow.matches);
  const upright = isUpright(elementOf('stage').getBoundingClientRect());
  const { storage } = themeSources;
  const kept = before === undefined ? {} : { annotations: before.annotations };
  const startOpen = before?.startOpen ?? opensWithStart(storage);
  const store = createStore(
    withFragment(index, { ...initial, ...kept, themeChosen, upright, startOpen }, fragment),
  );
  persistAnnotations(store, {
    storage: () => localStorage,
    page: window,
    titleOf: (id) => index.document.nodes.label[index.workOf(id) ?? -1],
    signal,
  });
  const search = createWorkSearch(index);
  const derive = createDerivation(index, search);
  const scenery = createScenery(index);
  const sceneOf = (state: ViewerState) => scenery(state, derive(state));
  let renderer: Renderer | undefined;
  const stage: StageCommands = {
    fit: () => renderer?.fit(),
    zoom: (factor) => renderer?.zoom(factor),
    uncover: () => renderer?.uncover(),
    locate: (work) => renderer?.locate(work),
  };
  let frame = 0;
  const draw = () => {
    const state = store.current();
    renderPanels({ index, state, derived: derive(state), stage, frame, opening, update: store.update });
  };
  const moved = ({ least, most }: RadiusRange) => {
    frame += 1;
    const { style } = elementOf('rail');
    for (const [name, radius] of [
      ['--least-radius', least],
      ['--most-radius', most],
    ] as const)
      if (style.getPropertyValue(name) !== `${radius}px`) style.setProperty(name, `${radius}px`);
    if (store.current().hovered !== null) draw();
  };
  arrangePage(store.current());
  renderer = openStage(index, { store, sceneOf, moved, signal });
  // The graph is what one waits for: panels follow when it is on the screen.
  afterPaint(() => {
    draw();
    renderer?.settle();
    readWhenIdle(search, signal);
    // What the first work that is pointed at or selected needs.
    setTimeout(() => {
      if (signal.aborted) return;
      index.citationRows();
      index.citedBy(0);
    }, SOON);
  }, signal);
  let redraw = 0;
  let shown = store.current();
  const focus = createFocusKeeper();
  store.subscribe((state, before) => {
    focus.note();
    draw();
    cancelAnimationFrame(redraw);
    redraw = requestAnimationFrame(() => {
      const before = shown;
      shown = store.current();
      const { selected, against, table } = shown;
      renderer?.show(sceneOf(shown));
      if (selected !== null && (selected !== before.selected || against !== before.against))
        renderer?.reveal(selected);
      const { neighbourhood } = shown.filters;
      if (neighbourhood !== before.filters.neighbourhood) {
        if (neighbourhood === null) renderer?.fit();
        else renderer?.frame(worksThatPass(derive(shown).passing));
      }
      const isClosed = selected === null && before.selected !== null;
      const isStart = shown.startOpen !== before.startOpen;
      if (isClosed || isStart || table.open !== before.table.open) renderer?.uncover();
    });
    focus.follow(state, before);
  });
  const onKey = (event: KeyboardEvent) => {
    const { target } = event;
    const state = store.current();
    const used = pressKey(event, {
      shown: { index, state, derived: derive(state) },
      update: store.update,
      effects: {
        fit: stage.fit,
        zoom: stage.zoom,
        focusSearch,
      },
      focus: focusOf(target),
      railCovers: narrow.matches,
    });
    if (used) event.preventDefault();
    const { hovered } = store.current();
    if (hovered !== null && hovered !== state.hovered) requestAnimationFrame(() => renderer?.reveal(hovered));
  };
  document.addEventListener('keydown', onKey, { signal });
  elementOf('skip-link').addEventListener('click', skipToStage, { signal });
  const turning = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    const turned = isUpright(entry.contentRect);
    store.update((state) => (state.upright === turned ? state : { ...state, upright: turned }));
  });
  turning.observe(elementOf('stage'));
  rememberStart(store, storage);
  followTheme(store, { ...themeSources, signal });
  followAddress(index, store, signal);
  followRelated(store, index, {
    relate: (options) => relateInWorker(index.document, options),
    signal,
  });
  if (index.years !== undefined)
    playYears(store, {
      years: index.years,
      setTimer: (call, milliseconds) => window.setTimeout(call, milliseconds),
      clearTimer: (timer) => clearTimeout(timer),
      signal,
    });
  printPicture({ index, current: store.current, derive, place: elementOf('stage-area'), signal });
  return {
    current: store.current,
    index,
    draw,
    close: () => {
      closing.abort();
      turning.disconnect();
      cancelAnimationFrame(redraw);
      renderer?.close();
    },
  };
}

function worksThatPass(passing: readonly boolean[]): number[] {
  return [...passing.keys()].filter((work) => passing[work] === true);
}

/** What it held is selected: typing replaces it. */
function focusSearch(): void {
  const search = elementOf('search');
  search.focus();
  if (search instanceof HTMLInputElement) search.select();
}

/** The address says what is seen, and not where the focus is. */
function skipToStage(event: Event): void {
  event.preventDefault();
  elementOf('stage').focus({ preventScroll: true });
}

function isUpright({ width, height }: DOMRectReadOnly): boolean {
  return height > 1.15 * width;
}

/** Where a key is pressed; radio buttons take no letters. */
function focusOf(target: EventTarget | null): KeyTarget['focus'] {
  if (target === elementOf('stage')) return 'stage';
  const inField =
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio');
  return inField ? 'field' : 'page';
}
