import { setTimeout as delay } from 'node:timers/promises';

/** Time as an effect, so that tests can pass without waiting. */
export interface Clock {
  /**
   * Milliseconds since a start that all processes of the machine share; never steps back, whatever happens to
   * the wall clock, unless the machine is started anew.
   */
  now(): number;
  /** Milliseconds since 1970, for HTTP dates only. */
  wallClock(): number;
  /** Resolves after so many milliseconds; rejects at once when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The longest wait that a timer of Node can hold; a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Number(process.hrtime.bigint()) / 1e6,
  wallClock: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    const wait = Math.min(Math.max(0, Math.ceil(milliseconds)), MAX_TIMER_MS);
    await delay(wait, undefined, signal === undefined ? {} : { signal });
  },
};
