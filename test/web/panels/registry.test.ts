import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { NOTHING_OPENED, type Opening } from '../../../web/document/opening/opening.js';
import type { PanelContext } from '../../../web/panels/panel.js';
import { createWorkSearch } from '../../../web/search/work-search.js';
import { createDerivation } from '../../../web/state/derive.js';
import { initialState, select, setQuery, showAuthor, type ViewerState } from '../../../web/state/state.js';
import { sixWorks } from '../six-works.js';

const index = indexDocument(sixWorks());
const derive = createDerivation(index, createWorkSearch(index));
const initial = initialState(index, 'light', true);
const chosen = select(select(initial, 1), 2);

const STATES: Readonly<Record<string, ViewerState>> = {
  opened: initial,
  'with a work': chosen,
  'with a path': { ...chosen, against: { work: 4, mode: 'path' } },
  'with a comparison': { ...chosen, against: { work: 4, mode: 'compare' } },
  choosing: { ...chosen, choosing: 'path' },
  'with an author': showAuthor(initial, 'Ana Li'),
  pointing: { ...initial, hovered: 3 },
  searching: setQuery(initial, 'work'),
  'with the table': { ...initial, table: { ...initial.table, open: true } },
  'on the main path': { ...initial, view: 'main-path' },
  'with a list of venues': { ...initial, chooser: { ...initial.chooser, open: 'venue' } },
  'with a range': { ...initial, chooser: { ...initial.chooser, open: 'measure' } },
  ...Object.fromEntries(
    (['keys', 'open', 'export', 'annotations', 'authors'] as const).map((dialog) => [
      dialog,
      { ...initial, dialog },
    ]),
  ),
};

/** Names of what is read of a thing. */
function watched<T extends object>(thing: T, read: Set<string>): T {
  return new Proxy(thing, {
    get: (target, name, receiver) => {
      if (typeof name === 'string') read.add(name);
      return Reflect.get(target, name, receiver);
    },
  });
}

const nothing = () => undefined;
const opening: Opening = {
  current: () => NOTHING_OPENED,
  open: nothing,
  openRecent: nothing,
  openAgain: nothing,
  openOwn: nothing,
  forget: nothing,
  cancel: () => false,
  drag: nothing,
};

/** What a panel reads of state and derived values while it is drawn. */
function readBy(render: (context: PanelContext) => unknown, state: ViewerState): Set<string> {
  const read = new Set<string>();
  render({
    index,
    state: watched(state, read),
    derived: watched(derive(state), read),
    stage: { fit: nothing, zoom: nothing, uncover: nothing, locate: () => ({ x: 0, y: 0 }) },
    frame: 0,
    opening,
    update: nothing,
  });
  return read;
}

describe('each panel', () => {
  // Panels define elements and ask how wide the page is.
  beforeAll(() => {
    vi.stubGlobal('HTMLElement', class {});
    vi.stubGlobal('customElements', { define: nothing });
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: nothing }));
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('reads only what it follows, and is named once', async () => {
    const { PANELS } = await import('../../../web/panels/registry.js');
    const missing = PANELS.flatMap(({ id, follows, render }) =>
      Object.entries(STATES).flatMap(([name, state]) =>
        [...readBy(render, state)]
          .filter((read) => !follows.some((followed) => followed === read))
          .map((read) => `${id} ${name}: ${read}`),
      ),
    );
    expect(missing).toEqual([]);
    expect(new Set(PANELS.map(({ id }) => id)).size).toBe(PANELS.length);
  });
});
