import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { createWorkSearch } from '../../../web/search/work-search.js';
import { createDerivation } from '../../../web/state/derive.js';
import { KEY_MAP } from '../../../web/state/key-map.js';
import { type KeyPress, type KeyTarget, pressKey } from '../../../web/state/keyboard.js';
import { initialState, select, setFilters, type ViewerState } from '../../../web/state/state.js';
import { createStore } from '../../../web/state/store.js';
import { sixWorks } from '../six-works.js';

const index = indexDocument(sixWorks());
const derive = createDerivation(index, createWorkSearch(index));
const initial = initialState(index, 'light', true);

/** A page on which keys are pressed, and what they had it do. */
function openPage(state: ViewerState = initial) {
  const store = createStore(state);
  const done: string[] = [];
  const press = (
    key: string,
    focus: KeyTarget['focus'] = 'page',
    { railCovers = false, ...held }: Partial<KeyPress & KeyTarget> = {},
  ) =>
    pressKey(
      { key, ctrlKey: false, metaKey: false, altKey: false, ...held },
      {
        shown: { index, state: store.current(), derived: derive(store.current()) },
        update: store.update,
        effects: {
          fit: () => done.push('fit'),
          zoom: (factor) => done.push(factor > 1 ? 'closer' : 'further'),
          focusSearch: () => done.push('search'),
        },
        focus,
        railCovers,
      },
    );
  return { state: store.current, done, press };
}

describe('keys on the page', () => {
  it('do what the map says, and tell whether they stood for anything', () => {
    const { state, done, press } = openPage();
    expect(press('d')).toBe(true);
    expect(state().theme).toBe('dark');
    expect(['/', '+', '=', '-', '0'].map((key) => press(key))).toEqual([true, true, true, true, true]);
    expect(done).toEqual(['search', 'closer', 'closer', 'further', 'fit']);
    expect(press('q')).toBe(false);
  });

  it('go to the view of a place in the switch, where the document has one', () => {
    const { state, press } = openPage();
    expect(press('2')).toBe(true);
    expect(state().view).toBe('years');
    expect(press('9')).toBe(false);
    expect(state().view).toBe('years');
  });

  it('lead back to the work before, and step back with Escape', () => {
    const { state, press } = openPage(select(select(initial, 1), 2));
    press('Backspace');
    expect(state().selected).toBe(1);
    press('Escape');
    expect(state().selected).toBeNull();
    expect(press('Escape')).toBe(false);
  });

  it('undo filters with Ctrl or ⌘ alone', () => {
    const filtered = setFilters(initial, { missed: true });
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      const { state, press } = openPage(filtered);
      expect(press('z', 'page', held)).toBe(true);
      expect(state().filters.missed).toBe(false);
    }
    for (const [key, held] of [
      ['z', {}],
      ['z', { ctrlKey: true, altKey: true }],
      ['Z', { ctrlKey: true }],
    ] as const)
      expect(openPage(filtered).press(key, 'page', held)).toBe(false);
  });

  it.each([
    { altKey: true },
    { ctrlKey: true },
    { metaKey: true },
  ])('leave shortcuts of the browser alone: %j', (held) => {
    const { state, done, press } = openPage();
    const keys = KEY_MAP.flatMap((binding) => (binding.control ? [] : binding.keys));
    expect(keys.filter((key) => press(key, 'stage', held))).toEqual([]);
    expect(state()).toBe(initial);
    expect(done).toEqual([]);
  });
});

describe('Escape on a narrow page', () => {
  it('closes the rail, and then what lies below', () => {
    const { state, press } = openPage(select(initial, 1));
    press('Escape', 'page', { railCovers: true });
    expect(state()).toMatchObject({ railOpen: false, selected: 1 });
    press('Escape', 'page', { railCovers: true });
    expect(state().selected).toBeNull();
  });
});

describe('keys behind a dialog', () => {
  it('do nothing, but for the one that opened it and Escape', () => {
    for (const key of ['e', 'Escape']) {
      const { state, press } = openPage({ ...initial, dialog: 'export' });
      for (const other of ['2', 't', 'd', '/', 'Backspace']) expect(press(other)).toBe(false);
      expect(press(key)).toBe(true);
      expect(state().dialog).toBeNull();
    }
  });
});

describe('keys in a field', () => {
  it('are text, but for Escape', () => {
    const { state, press } = openPage(select(initial, 1));
    for (const key of ['d', '/', '1', 'Backspace', '0']) expect(press(key, 'field')).toBe(false);
    expect(press('z', 'field', { ctrlKey: true })).toBe(false);
    expect(press('Escape', 'field')).toBe(true);
    expect(state().selected).toBeNull();
  });
});

describe('keys on the graph', () => {
  it('walk from work to work and open the one walked to', () => {
    const { state, press } = openPage(select(initial, 1));
    const walked = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].find((key) => press(key, 'stage'));
    expect(walked).toBeDefined();
    const { hovered } = state();
    expect(hovered).not.toBeNull();
    expect(press('Enter', 'stage')).toBe(true);
    expect(state()).toMatchObject({ selected: hovered, hovered: null });
  });

  it('are left to the page elsewhere', () => {
    const { press } = openPage(select(initial, 1));
    expect(press('ArrowLeft')).toBe(false);
    expect(press('Enter')).toBe(false);
  });
});

describe('the map of keys', () => {
  it('binds no key twice', () => {
    const bound = KEY_MAP.flatMap(({ keys, control }) =>
      keys.map((key) => `${control ? 'Ctrl ' : ''}${key}`),
    );
    expect(bound).toEqual([...new Set(bound)]);
  });

  it('tells of each key, by its own entry or by that of its neighbours', () => {
    const list = KEY_MAP.map(({ told }) => told?.keys({ index }) ?? '').join(' ');
    for (const key of [
      '/',
      '+',
      '−',
      '0',
      'Backspace',
      'Esc',
      'Ctrl Z',
      'Enter',
      '←',
      't',
      'l',
      'e',
      'o',
      'd',
      '?',
    ])
      expect(list).toContain(key);
  });
});
