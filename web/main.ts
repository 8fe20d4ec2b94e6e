import { CiteloomError, messageOf } from '../src/errors.js';
import { fragmentOf, withFragment } from './address.js';
import { createDerivation } from './derive.js';
import { type DocumentIndex, indexDocument } from './document-index.js';
import { pressKey } from './keyboard.js';
import { loadDocument, pageEffects } from './load.js';
import { openStage } from './open-stage.js';
import { elementOf, renderFailure, renderPanels } from './page.js';
import type { StageCommands } from './panels/panel.js';
import type { Renderer } from './renderer.js';
import { createScenery } from './scene-of.js';
import { initialState, type ThemeId, type ViewerState } from './state.js';
import { createStore } from './store.js';

const narrow = matchMedia('(max-width: 900px)');
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
  const scenery = createScenery(index);
  const sceneOf = (state: ViewerState) => scenery(state, derive(state));
  let renderer: Renderer | undefined;
  const stage: StageCommands = {
    fit: () => renderer?.fit(),
    zoom: (factor) => renderer?.zoom(factor),
    locate: (work) => renderer?.locate(work),
  };
  let frame = 0;
  const draw = () => {
    const state = store.current();
    renderPanels({ index, state, derived: derive(state), stage, frame, update: store.update });
  };
  const moved = () => {
    frame += 1;
    if (store.current().hovered !== null) draw();
  };
  draw();
  renderer = openStage(index, { store, sceneOf, moved });
  let redraw = 0;
  let shown = store.current();
  store.subscribe((state, before) => {
    draw();
    cancelAnimationFrame(redraw);
    redraw = requestAnimationFrame(() => {
      const { selected } = store.current();
      renderer?.show(sceneOf(store.current()));
      if (selected !== null && selected !== shown.selected) renderer?.reveal(selected);
      shown = store.current();
      const fragment = fragmentOf(index, shown);
      if (fragment !== location.hash) history.replaceState(null, '', fragment);
    });
    if (state.selected !== before.selected) moveFocus(state.selected);
    if (state.dialog !== null && state.dialog !== before.dialog)
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
    const { hovered } = store.current();
    if (hovered !== null && hovered !== state.hovered) requestAnimationFrame(() => renderer?.reveal(hovered));
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

function isUpright({ width, height }: DOMRectReadOnly): boolean {
  return height > 1.15 * width;
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
