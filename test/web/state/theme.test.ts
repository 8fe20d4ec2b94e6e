import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { ACTIONS } from '../../../web/state/actions.js';
import { initialState } from '../../../web/state/state.js';
import { createStore } from '../../../web/state/store.js';
import { followTheme, openingTheme, THEME_KEY } from '../../../web/state/theme.js';
import { sampleDocument } from '../sample-document.js';

const index = indexDocument(sampleDocument({ works: 5, venues: 5, citations: 0 }));
const choose = ACTIONS.find(({ id }) => id === 'theme');

/** A browser: what it keeps, and whether its system is dark. */
function browser(kept: readonly (readonly [string, string])[] = []) {
  const storage = new Map(kept);
  const dark = Object.assign(new EventTarget(), { matches: false });
  const sources = {
    storage: () => ({
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
    }),
    dark,
  };
  const open = () => {
    const store = createStore({ ...initialState(index, 'light', true), ...openingTheme(sources) });
    followTheme(store, { ...sources, signal: new AbortController().signal });
    return store;
  };
  const turn = (matches: boolean) => {
    dark.matches = matches;
    dark.dispatchEvent(new Event('change'));
  };
  return { storage, sources, open, turn };
}

describe('the theme', () => {
  it('is the system’s, and follows it', () => {
    const { storage, open, turn } = browser();
    turn(true);
    const store = open();
    expect(store.current().theme).toBe('dark');
    turn(false);
    expect(store.current().theme).toBe('light');
    expect(storage.size).toBe(0);
  });

  it('is kept once it was chosen, whatever the system turns to', () => {
    const { open, turn } = browser();
    const store = open();
    store.update((state) => choose?.run(state) ?? state);
    expect(store.current().theme).toBe('dark');
    turn(true);
    turn(false);
    expect(store.current().theme).toBe('dark');
    expect(open().current().theme).toBe('dark');
  });

  it('is the system’s where what was kept is no theme, or nothing can be kept', () => {
    expect(
      browser([[THEME_KEY, 'sepia']])
        .open()
        .current().theme,
    ).toBe('light');
    const { sources } = browser();
    const closed = {
      ...sources,
      storage: () => {
        throw new Error('closed');
      },
    };
    expect(openingTheme(closed)).toEqual({ theme: 'light', themeChosen: false });
    const store = createStore(initialState(index, 'light', true));
    followTheme(store, { ...closed, signal: new AbortController().signal });
    store.update((state) => choose?.run(state) ?? state);
    expect(store.current().theme).toBe('dark');
  });
});
