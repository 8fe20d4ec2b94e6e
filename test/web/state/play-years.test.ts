import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { playYears } from '../../../web/state/play-years.js';
import { initialState, setFilters } from '../../../web/state/state.js';
import { createStore } from '../../../web/state/store.js';
import { sampleDocument } from '../sample-document.js';

const index = indexDocument(sampleDocument({ works: 60, venues: 20, citations: 150 }));

/** A store whose years are played by a clock that a test turns. */
function open(years: readonly [number, number] = [2000, 2004]) {
  const store = createStore(initialState(index, 'light', true));
  const due = new Map<number, () => void>();
  let timers = 0;
  const closing = new AbortController();
  playYears(store, {
    years,
    setTimer: (call) => {
      timers += 1;
      due.set(timers, call);
      return timers;
    },
    clearTimer: (timer) => due.delete(timer),
    signal: closing.signal,
  });
  const turn = () => {
    const [[timer, call] = [0, () => undefined]] = due;
    due.delete(timer);
    call();
    return store.current().filters.years;
  };
  const play = (playing: boolean) => store.update((state) => ({ ...state, playing }));
  return { store, due, turn, play, close: () => closing.abort() };
}

describe('playing the years', () => {
  it('shows works up to a year that moves on, and all at the end', () => {
    const { store, due, turn, play } = open();
    play(true);
    expect(store.current().filters.years).toEqual([2000, 2000]);
    expect([turn(), turn(), turn()]).toEqual([
      [2000, 2001],
      [2000, 2002],
      [2000, 2003],
    ]);
    expect(turn()).toBeNull();
    expect(store.current().playing).toBe(false);
    expect(due.size).toBe(0);
  });

  it('pauses where it is, goes on from there, and is undone in one step', () => {
    const { store, due, turn, play } = open();
    play(true);
    turn();
    play(false);
    expect(due.size).toBe(0);
    expect(store.current().filters.years).toEqual([2000, 2001]);
    expect(store.current().pastFilters).toHaveLength(1);
    play(true);
    expect(turn()).toEqual([2000, 2002]);
  });

  it('gives way to the reader', () => {
    const { store, due, play } = open();
    play(true);
    store.update((state) => setFilters(state, { years: [2002, 2003] }));
    expect(store.current().playing).toBe(false);
    expect(store.current().filters.years).toEqual([2002, 2003]);
    expect(due.size).toBe(0);
  });

  it('takes no more than fifty steps for the longest span, and ends with the page', () => {
    const { due, turn, play, close } = open([1800, 2020]);
    play(true);
    let steps = 0;
    for (; due.size > 0 && steps < 100; steps += 1) turn();
    expect(steps).toBeLessThanOrEqual(50);
    play(true);
    close();
    expect(due.size).toBe(0);
  });
});
