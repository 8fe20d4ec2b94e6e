import type { WorkSearch } from './work-search.js';

const DEFAULTS = {
  /** Works read at a time. */
  chunk: 200,
  /** Milliseconds that must be left for another chunk. */
  reserve: 3,
  /** Milliseconds between chunks in browsers that do not tell when they are idle. */
  pause: 40,
};

/** Reads works for the search while nothing else is to do, so that the first key pressed finds them read. */
export function readWhenIdle(search: WorkSearch, signal: AbortSignal): void {
  const step = (timeLeft: () => number) => {
    let more = true;
    do more = search.readSome(DEFAULTS.chunk);
    while (more && timeLeft() > DEFAULTS.reserve);
    if (more && !signal.aborted) next();
  };
  const next = () => {
    if ('requestIdleCallback' in window) requestIdleCallback((idle) => step(() => idle.timeRemaining()));
    else setTimeout(() => step(() => 0), DEFAULTS.pause);
  };
  next();
}
