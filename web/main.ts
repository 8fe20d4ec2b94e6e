import { CiteloomError, messageOf } from '../src/errors.js';
import { fragmentOf, withFragment } from './address.js';
import { createDerivation } from './derive.js';
import { type DocumentIndex, indexDocument } from './document-index.js';
import { pressKey } from './keyboard.js';
import { loadDocument, pageEffects } from './load.js';
import { elementOf, renderFailure, renderPanels } from './page.js';
import type { StageCommands } from './panels/panel.js';
import { createRenderer, type Renderer } from './renderer.js';
import { sceneOf } from './scene-of.js';
import { deselect, initialState, select, setFilters, type ThemeId } from './state.js';
import { createStore } from './store.js';
import type { Insets } from './views.js';

const HOVER_DELAY = 80;
const narrow = matchMedia('(max-width: 900px)');
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');

try {
  open(indexDocument(await loadDocument(pageEffects(document))));
} catch (thrown) {
  renderFailure(messageOf(thrown), thrown instanceof CiteloomError ? thrown.hint : undefined);
}

function open(index: DocumentIndex): void {
  elementOf('stage').tabIndex = 0;
  document.title = index.document.meta.title.slice(0, 300);
  const theme: ThemeId = dark.matches ? 'dark' : 'light';
  const opening = initialState(index, theme, !narrow.matches);
  const upright = isUpright(elementOf('stage').getBoundingClientRect());
  const store = createStore(withFragment(index, { ...opening, upright }, location.hash));
  const derive = createDerivation(index);
  let renderer: Renderer | undefined;
  const stage: StageCommands = {
    fit: () => renderer?.fit(),
    zoom: (factor) => renderer?.zoom(factor),
    locate: (work) => renderer?.locate(work),
  };
  const draw = () => {
    const state = store.current();
    renderPanels({ index, state, derived: derive(state), stage, update: store.update });
  };
  draw();
  renderer = openStage(index, { store, derive });
  let redraw = 0;
  store.subscribe((state, before) => {
    if (state.query !== before.query || state.selected !== before.selected) draw();
    cancelAnimationFrame(redraw);
    redraw = requestAnimationFrame(() => {
      draw();
      renderer?.show(sceneOf(index, store.current(), derive(store.current())));
      const { selected, hovered } = store.current();
      if (selected !== before.selected && selected !== null) renderer?.reveal(selected);
      else if (hovered !== null && hovered !== before.hovered) renderer?.reveal(hovered);
      history.replaceState(null, '', fragmentOf(index, store.current()));
    });
    if (state.selected !== before.selected) moveFocus(state.selected);
    if (state.keysOpen && !before.keysOpen)
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.dialog')?.focus());
  });
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    const inField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (event.key === 'Escape' && narrow.matches && store.current().railOpen)
      store.update((state) => ({ ...state, railOpen: false }));
    const state = store.current();
    const used = pressKey(event, {
      index,
      state,
      passing: derive(state).passing,
      stage,
      update: store.update,
      focusSearch: () => elementOf('search').focus(),
      inField: inField && !(target instanceof HTMLInputElement && target.type === 'radio'),
      onStage: target === elementOf('stage'),
    });
    if (used) event.preventDefault();
  });
  new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    const turned = isUpright(entry.contentRect);
    store.update((state) => (state.upright === turned ? state : { ...state, upright: turned }));
  }).observe(elementOf('stage'));
  dark.addEventListener('change', () =>
    store.update((state) => ({ ...state, theme: dark.matches ? 'dark' : 'light' })),
  );
  window.addEventListener('hashchange', () =>
    store.update((state) => withFragment(index, state, location.hash)),
  );
}

function openStage(
  index: DocumentIndex,
  {
    store,
    derive,
  }: {
    readonly store: ReturnType<typeof createStore<ReturnType<typeof initialState>>>;
    readonly derive: ReturnType<typeof createDerivation>;
  },
): Renderer | undefined {
  let hoverTimer = 0;
  const hover = (work: number | null) =>
    store.update((state) => (state.hovered === work ? state : { ...state, hovered: work }));
  try {
    return createRenderer(elementOf('stage'), {
      index,
      scene: sceneOf(index, store.current(), derive(store.current())),
      covered,
      reducedMotion: () => reducedMotion.matches,
      listener: {
        hover: (work) => {
          clearTimeout(hoverTimer);
          if (work === null) hover(null);
          else hoverTimer = window.setTimeout(() => hover(work), HOVER_DELAY);
        },
        click: (work) => {
          clearTimeout(hoverTimer);
          store.update((state) => (work === null ? deselect(state) : select(state, work)));
        },
        doubleClick: (work) => store.update((state) => setFilters(state, { neighbourhoodOf: work })),
      },
    });
  } catch (thrown) {
    renderFailure(
      'This browser offers no WebGL, which the drawing needs.',
      `Search and details still work. (${messageOf(thrown)})`,
    );
    return undefined;
  }
}

function isUpright({ width, height }: DOMRectReadOnly): boolean {
  return height > 1.15 * width;
}

/** How much of the stage the details cover at this moment. */
function covered(): Insets {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  if (document.documentElement.dataset.details !== 'open') return none;
  const details = elementOf('details').getBoundingClientRect();
  const stage = elementOf('stage').getBoundingClientRect();
  if (details.width > stage.width * 0.8) return { ...none, bottom: Math.max(0, stage.bottom - details.top) };
  return { ...none, right: Math.min(details.width, stage.width * 0.8) };
}

/** Keeps the focus where the reader works: on the title of the work when a list led to it. */
function moveFocus(selected: number | null): void {
  const active = document.activeElement;
  const inDetails = elementOf('details').contains(active) || active === document.body;
  if (selected === null) {
    if (inDetails) elementOf('stage').focus({ preventScroll: true });
    return;
  }
  if (inDetails || active?.id === 'search') elementOf('work-title').focus({ preventScroll: true });
  elementOf('details').querySelector('.details-body')?.scrollTo(0, 0);
}
