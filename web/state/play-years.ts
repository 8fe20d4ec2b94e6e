import { setFilters, type ViewerState } from './state.js';
import type { Store } from './store.js';

const DEFAULTS = {
  /** Milliseconds that a step stays: long enough to see what is new. */
  step: 600,
  /** Steps of the longest play: of long spans each takes several years. */
  steps: 50,
};

/** What playing needs besides the state. */
export interface PlayOptions {
  /** First and last year of the works. */
  readonly years: readonly [number, number];
  readonly setTimer: (call: () => void, milliseconds: number) => number;
  readonly clearTimer: (timer: number) => void;
  readonly signal: AbortSignal;
}

/**
 * While the state says so, lets the field grow: works up to a year, which moves on step by step, to the last. It ends
 * there, and where the reader chooses other years or stops it. One undo leads back to the years before.
 */
export function playYears(store: Store<ViewerState>, options: PlayOptions): void {
  const { setTimer, clearTimer, signal } = options;
  const [first, last] = options.years;
  const span = Math.max(1, Math.ceil((last - first) / DEFAULTS.steps));
  let timer = 0;
  let shown: readonly [number, number] | null = null;
  const show = (state: ViewerState, until: number, isStart: boolean): ViewerState => {
    const years: [number, number] = [first, until];
    shown = years;
    const next = setFilters(state, { years });
    return isStart ? next : { ...next, pastFilters: state.pastFilters };
  };
  const step = () => {
    timer = setTimer(() => {
      store.update((state) => {
        const until = (shown?.[1] ?? first) + span;
        if (until < last) return show(state, until, false);
        shown = null;
        return { ...setFilters(state, { years: null }), pastFilters: state.pastFilters, playing: false };
      });
      if (store.current().playing) step();
    }, DEFAULTS.step);
  };
  store.subscribe((state, before) => {
    if (state.playing && !before.playing) {
      const from = state.filters.years?.[1] ?? last;
      store.update((now) => show(now, from < last ? from : first, true));
      step();
    } else if (!state.playing && before.playing) clearTimer(timer);
    else if (state.playing && state.filters.years !== shown && state.filters !== before.filters)
      store.update((now) => ({ ...now, playing: false }));
  });
  signal.addEventListener('abort', () => clearTimer(timer));
}
