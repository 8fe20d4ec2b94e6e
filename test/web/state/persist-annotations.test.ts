import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Annotations, NO_ANNOTATIONS, setNote } from '../../../web/annotations/annotations.js';
import { parseAnnotations, writeAnnotations } from '../../../web/annotations/annotations-json.js';
import { toggleListed } from '../../../web/annotations/reading-list.js';
import { indexDocument } from '../../../web/document/document-index.js';
import { persistAnnotations, STORAGE_KEY } from '../../../web/state/persist-annotations.js';
import { initialState } from '../../../web/state/state.js';
import { createStore } from '../../../web/state/store.js';
import { sampleDocument } from '../sample-document.js';

const state = initialState(
  indexDocument(sampleDocument({ works: 3, venues: 5, citations: 0 })),
  'light',
  true,
);
const noted = setNote(NO_ANNOTATIONS, 'a', 'see table 3');
const textOf = (annotations: Annotations) => writeAnnotations(annotations, () => undefined);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A page on a machine that keeps this; what it keeps may be taken away or refused. */
function openPage(
  kept = new Map<string, string>(),
  refuses: 'nothing' | 'writing' | 'everything' = 'nothing',
) {
  const store = createStore(state);
  const page = new EventTarget();
  const closing = new AbortController();
  const machine = { kept, refuses, writes: 0 };
  persistAnnotations(store, {
    page,
    signal: closing.signal,
    titleOf: (id) => (id === 'a' ? 'A title' : undefined),
    storage: () => {
      if (machine.refuses === 'everything') throw new Error('SecurityError');
      return {
        getItem: (key) => machine.kept.get(key) ?? null,
        setItem: (key, value) => {
          if (machine.refuses === 'writing') throw new Error('QuotaExceededError');
          machine.writes += 1;
          machine.kept.set(key, value);
        },
      };
    },
  });
  const change = (step: (annotations: Annotations) => Annotations) =>
    store.update((before) => ({ ...before, annotations: step(before.annotations) }));
  const hear = (newValue: string | null, key = STORAGE_KEY) =>
    page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
  return {
    store,
    page,
    closing,
    machine,
    change,
    hear,
    savedAnnotations: () => parseAnnotations(kept.get(STORAGE_KEY) ?? ''),
  };
}

describe('keeping what was noted', () => {
  it('brings it back', () => {
    const { store } = openPage(new Map([[STORAGE_KEY, textOf(noted)]]));
    expect(store.current().annotations.notes.get('a')).toBe('see table 3');
    expect(store.current().saving).toBe('saved');
  });

  it('writes once, a moment after the last change, with titles', () => {
    const { store, change, machine, savedAnnotations } = openPage();
    change((annotations) => setNote(annotations, 'a', 'see'));
    vi.advanceTimersByTime(300);
    change((annotations) => setNote(annotations, 'a', 'see table 3'));
    expect(store.current().saving).toBe('pending');
    vi.advanceTimersByTime(399);
    expect(machine.writes).toBe(0);
    vi.advanceTimersByTime(1);
    expect(machine.writes).toBe(1);
    expect(store.current().saving).toBe('saved');
    expect(savedAnnotations().notes.get('a')).toBe('see table 3');
    expect(savedAnnotations().titles.get('a')).toBe('A title');
  });

  it('writes at the end of the page and of its document without waiting', () => {
    const first = openPage();
    first.change((annotations) => toggleListed(annotations, 'a'));
    first.page.dispatchEvent(new Event('pagehide'));
    expect(first.savedAnnotations().list).toEqual(['a']);
    const second = openPage();
    second.change((annotations) => toggleListed(annotations, 'b'));
    second.closing.abort();
    expect(second.savedAnnotations().list).toEqual(['b']);
    vi.runAllTimers();
    expect(second.machine.writes).toBe(1);
  });

  it('says that nothing lasts where nothing can be kept, and goes on', () => {
    const { store, change } = openPage(new Map(), 'everything');
    expect(store.current().saving).toBe('unavailable');
    change((annotations) => toggleListed(annotations, 'a'));
    vi.runAllTimers();
    expect(store.current()).toMatchObject({ saving: 'unavailable', annotations: { list: ['a'] } });
  });

  it('writes all once there is room again', () => {
    const { store, change, machine, savedAnnotations } = openPage(new Map(), 'writing');
    change((annotations) => toggleListed(annotations, 'a'));
    vi.runAllTimers();
    expect(store.current().saving).toBe('unavailable');
    machine.refuses = 'nothing';
    change((annotations) => toggleListed(annotations, 'b'));
    vi.runAllTimers();
    expect(store.current().saving).toBe('saved');
    expect(savedAnnotations().list).toEqual(['a', 'b']);
  });

  it('puts aside what it cannot read before writing over it', () => {
    const { store, change, machine, savedAnnotations } = openPage(new Map([[STORAGE_KEY, '{"version":9}']]));
    expect(store.current().annotations).toBe(NO_ANNOTATIONS);
    change((annotations) => toggleListed(annotations, 'a'));
    vi.runAllTimers();
    expect(machine.kept.get(`${STORAGE_KEY}-unreadable`)).toBe('{"version":9}');
    expect(savedAnnotations().list).toEqual(['a']);
  });
});

describe('another window of the page', () => {
  it('is followed, also in what it took away, and not echoed', () => {
    const { store, hear, machine } = openPage(new Map([[STORAGE_KEY, textOf(noted)]]));
    hear(textOf(toggleListed(NO_ANNOTATIONS, 'b')));
    vi.runAllTimers();
    expect(store.current().annotations).toMatchObject({ list: ['b'], notes: new Map() });
    expect(machine.writes).toBe(0);
  });

  it('is joined with what is not yet written here', () => {
    const { store, hear, change, savedAnnotations } = openPage();
    change((annotations) => setNote(annotations, 'a', 'mine'));
    hear(textOf(setNote(NO_ANNOTATIONS, 'a', 'theirs')));
    vi.runAllTimers();
    expect(store.current().annotations.notes.get('a')).toBe('mine\n\ntheirs');
    expect(savedAnnotations().notes.get('a')).toBe('mine\n\ntheirs');
  });

  it('is passed over where it says what nobody can read, or speaks of something else', () => {
    const { store, hear } = openPage(new Map([[STORAGE_KEY, textOf(noted)]]));
    const before = store.current();
    hear('{');
    hear(null);
    hear(textOf(NO_ANNOTATIONS), 'theme');
    expect(store.current()).toBe(before);
  });
});
