import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import {
  detailsContent,
  opensWithStart,
  rememberStart,
  START_KEY,
  toggleStart,
} from '../../../web/state/start-card.js';
import { deselect, initialState, select, showAuthor, stepBack } from '../../../web/state/state.js';
import { createStore } from '../../../web/state/store.js';
import { sixWorks } from '../six-works.js';

const initial = initialState(indexDocument(sixWorks()), 'light', true);

describe('the card that says where to start', () => {
  it('gives way to a work and to an author, and comes back', () => {
    expect(detailsContent(initial)).toBe('start');
    const selected = select(initial, 2);
    expect(detailsContent(selected)).toBe('work');
    expect(detailsContent(showAuthor(selected, 'Ana Li'))).toBe('author');
    expect(detailsContent(deselect(selected))).toBe('start');
  });

  it('takes the place of a work when it is asked for, and closes when it is there', () => {
    const asked = toggleStart(select({ ...initial, startOpen: false }, 2));
    expect(asked).toMatchObject({ selected: null, startOpen: true });
    expect(detailsContent(toggleStart(asked))).toBe('none');
  });

  it('closes by Escape where it covers the graph, and only there', () => {
    expect(stepBack({ ...initial, railOpen: false }, true).startOpen).toBe(false);
    expect(stepBack(initial, false).startOpen).toBe(true);
  });

  it('stays closed once it was closed', () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    expect(opensWithStart(storage)).toBe(true);
    const store = createStore(initial);
    rememberStart(store, storage);
    store.update(toggleStart);
    expect(kept.get(START_KEY)).toBe('closed');
    expect(opensWithStart(storage)).toBe(false);
    store.update(toggleStart);
    expect(opensWithStart(storage)).toBe(true);
  });

  it('is open where nothing can be kept', () => {
    const refuse = () => {
      throw new Error('denied');
    };
    expect(opensWithStart(refuse)).toBe(true);
    const store = createStore(initial);
    rememberStart(store, refuse);
    store.update(toggleStart);
    expect(store.current().startOpen).toBe(false);
  });
});
