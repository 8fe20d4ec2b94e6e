import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { NO_FILTERS } from '../../../web/filters/filters.js';
import { type KeyPress, type KeyTarget, pressKey } from '../../../web/state/keyboard.js';
import { initialState, type ViewerState } from '../../../web/state/state.js';
import { sampleDocument } from '../sample-document.js';

const index = indexDocument(sampleDocument({ works: 20, venues: 8, citations: 60 }));
const start = initialState(index, 'light', true);
const filtered: ViewerState = {
  ...start,
  filters: { ...NO_FILTERS, years: [2010, 2012] },
  pastFilters: [NO_FILTERS],
};

/** What becomes of a state when a key is pressed, what else was asked for, and whether the key was used. */
function press(key: string, held: Partial<KeyPress> = {}, on: Partial<KeyTarget> = {}) {
  const state = on.state ?? start;
  const done: string[] = [];
  let after = state;
  const used = pressKey(
    { ...{ altKey: false, ctrlKey: false, metaKey: false }, key, ...held },
    {
      ...{ index, state, inField: false, onStage: false, railCovers: false },
      passing: index.document.nodes.id.map(() => true),
      stage: { fit: () => done.push('fit'), zoom: () => done.push('zoom') },
      focusSearch: () => done.push('search'),
      update: (step) => {
        after = step(after);
      },
      ...on,
    },
  );
  return { after, done, used };
}

const KEYS = ['1', '2', 't', 'l', 'e', 'o', 'd', '?', '/', '+', '-', '0', 'Backspace', 'Escape'];

describe('a key', () => {
  it('does what the list of keys says', () => {
    expect(press('2').after.view).toBe('years');
    expect(press('t').after.table.open).toBe(true);
    expect(press('d').after.theme).toBe('dark');
    expect(['/', '+', '0'].map((key) => press(key).done)).toEqual([['search'], ['zoom'], ['fit']]);
    expect(press('x')).toMatchObject({ after: start, done: [], used: false });
  });

  it.each(['altKey', 'ctrlKey', 'metaKey'] as const)('is the browser’s while %s is held', (held) => {
    for (const key of KEYS) {
      const selected = { ...start, selected: 3, trail: [2] };
      expect(press(key, { [held]: true }, { state: selected })).toEqual({
        ...{ after: selected, done: [], used: false },
      });
    }
    const walking = { onStage: true, state: { ...start, hovered: 3 } };
    for (const key of ['ArrowLeft', 'ArrowRight', 'Enter'])
      expect(press(key, { [held]: true }, walking).used).toBe(false);
  });

  it('writes in a field, where only Escape leads back', () => {
    for (const key of KEYS.slice(0, -1)) expect(press(key, {}, { inField: true }).used).toBe(false);
    const open = { ...start, dialog: 'keys' as const };
    expect(press('Escape', {}, { inField: true, state: open }).after.dialog).toBeNull();
  });

  it('reaches nothing behind a dialog, which its own key closes', () => {
    const state = { ...start, dialog: 'export' as const };
    for (const key of ['2', 't', 'd', '/', 'Backspace']) expect(press(key, {}, { state }).used).toBe(false);
    expect(press('e', {}, { state }).after.dialog).toBeNull();
  });
});

describe('undoing', () => {
  it.each(['ctrlKey', 'metaKey'] as const)('brings back filters by %s and z', (held) => {
    expect(press('z', { [held]: true }, { state: filtered }).after.filters).toBe(NO_FILTERS);
  });

  it('is left to the field that is written in, and to other keys', () => {
    expect(press('z', { ctrlKey: true }, { state: filtered, inField: true }).used).toBe(false);
    expect(press('z', { ctrlKey: true, altKey: true }, { state: filtered }).used).toBe(false);
    expect(press('Z', { ctrlKey: true }, { state: filtered }).used).toBe(false);
  });
});
