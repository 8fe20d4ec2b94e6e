import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_READING, type Reading, setNote } from '../../../web/annotations/annotations.js';
import { readReading, writeReading } from '../../../web/annotations/annotations-json.js';
import { toggleListed } from '../../../web/annotations/reading-list.js';
import { indexDocument } from '../../../web/document/document-index.js';
import { keepReading, READING_KEY } from '../../../web/state/persist-annotations.js';
import { initialState } from '../../../web/state/state.js';
import { createStore } from '../../../web/state/store.js';
import { sampleDocument } from '../sample-document.js';

const state = initialState(
  indexDocument(sampleDocument({ works: 3, venues: 5, citations: 0 })),
  'light',
  true,
);
const noted = setNote(NO_READING, 'a', 'see table 3');
const textOf = (reading: Reading) => writeReading(reading, () => undefined);

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
  keepReading(store, {
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
  const change = (step: (reading: Reading) => Reading) =>
    store.update((before) => ({ ...before, reading: step(before.reading) }));
  const hear = (newValue: string | null, key = READING_KEY) =>
    page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
  return {
    store,
    page,
    closing,
    machine,
    change,
    hear,
    keptReading: () => readReading(kept.get(READING_KEY) ?? ''),
  };
}

describe('keeping what was noted', () => {
  it('brings it back', () => {
    const { store } = openPage(new Map([[READING_KEY, textOf(noted)]]));
    expect(store.current().reading.notes.get('a')).toBe('see table 3');
    expect(store.current().keeping).toBe('kept');
  });

  it('writes once, a moment after the last change, with titles', () => {
    const { store, change, machine, keptReading } = openPage();
    change((reading) => setNote(reading, 'a', 'see'));
    vi.advanceTimersByTime(300);
    change((reading) => setNote(reading, 'a', 'see table 3'));
    expect(store.current().keeping).toBe('soon');
    vi.advanceTimersByTime(399);
    expect(machine.writes).toBe(0);
    vi.advanceTimersByTime(1);
    expect(machine.writes).toBe(1);
    expect(store.current().keeping).toBe('kept');
    expect(keptReading().notes.get('a')).toBe('see table 3');
    expect(keptReading().titles.get('a')).toBe('A title');
  });

  it('writes at the end of the page and of its document without waiting', () => {
    const first = openPage();
    first.change((reading) => toggleListed(reading, 'a'));
    first.page.dispatchEvent(new Event('pagehide'));
    expect(first.keptReading().list).toEqual(['a']);
    const second = openPage();
    second.change((reading) => toggleListed(reading, 'b'));
    second.closing.abort();
    expect(second.keptReading().list).toEqual(['b']);
    vi.runAllTimers();
    expect(second.machine.writes).toBe(1);
  });

  it('says that nothing lasts where nothing can be kept, and goes on', () => {
    const { store, change } = openPage(new Map(), 'everything');
    expect(store.current().keeping).toBe('impossible');
    change((reading) => toggleListed(reading, 'a'));
    vi.runAllTimers();
    expect(store.current()).toMatchObject({ keeping: 'impossible', reading: { list: ['a'] } });
  });

  it('writes all once there is room again', () => {
    const { store, change, machine, keptReading } = openPage(new Map(), 'writing');
    change((reading) => toggleListed(reading, 'a'));
    vi.runAllTimers();
    expect(store.current().keeping).toBe('impossible');
    machine.refuses = 'nothing';
    change((reading) => toggleListed(reading, 'b'));
    vi.runAllTimers();
    expect(store.current().keeping).toBe('kept');
    expect(keptReading().list).toEqual(['a', 'b']);
  });

  it('puts aside what it cannot read before writing over it', () => {
    const { store, change, machine, keptReading } = openPage(new Map([[READING_KEY, '{"version":9}']]));
    expect(store.current().reading).toBe(NO_READING);
    change((reading) => toggleListed(reading, 'a'));
    vi.runAllTimers();
    expect(machine.kept.get(`${READING_KEY}-unreadable`)).toBe('{"version":9}');
    expect(keptReading().list).toEqual(['a']);
  });
});

describe('another window of the page', () => {
  it('is followed, also in what it took away, and not echoed', () => {
    const { store, hear, machine } = openPage(new Map([[READING_KEY, textOf(noted)]]));
    hear(textOf(toggleListed(NO_READING, 'b')));
    vi.runAllTimers();
    expect(store.current().reading).toMatchObject({ list: ['b'], notes: new Map() });
    expect(machine.writes).toBe(0);
  });

  it('is joined with what is not yet written here', () => {
    const { store, hear, change, keptReading } = openPage();
    change((reading) => setNote(reading, 'a', 'mine'));
    hear(textOf(setNote(NO_READING, 'a', 'theirs')));
    vi.runAllTimers();
    expect(store.current().reading.notes.get('a')).toBe('mine\n\ntheirs');
    expect(keptReading().notes.get('a')).toBe('mine\n\ntheirs');
  });

  it('is passed over where it says what nobody can read, or speaks of something else', () => {
    const { store, hear } = openPage(new Map([[READING_KEY, textOf(noted)]]));
    const before = store.current();
    hear('{');
    hear(null);
    hear(textOf(NO_READING), 'theme');
    expect(store.current()).toBe(before);
  });
});
