import { CiteloomError } from '../../errors.js';
import { backoff } from '../../http/backoff.js';
import type { Clock } from '../../http/clock.js';
import type { Random } from '../../model/random.js';

/** What a throttle needs. */
export interface ThrottleOptions {
  readonly clock: Clock;
  readonly random: Random;
  /** For messages: scheme, host and port. */
  readonly origin: string;
}

/** How one class of requests answers to being told to slow down. */
export interface Throttle {
  /**
   * A 429 came for a request sent at `sentAt`.
   * @param retryAfter milliseconds asked for, if any
   * @returns how long the class must pause from now, in milliseconds
   * @throws CiteloomError RATE_LIMITED when the pause is longer than 15 minutes, or nothing but 429 came for 10
   */
  limited(sentAt: number, retryAfter: number | undefined): number;
  /** Anything else came. */
  progressed(): void;
  /**
   * The class is about to wait so many milliseconds, perhaps because an earlier run was told to stay away.
   * @throws CiteloomError RATE_LIMITED when that is longer than 15 minutes
   */
  assertBearable(wait: number): void;
}

const LONGEST_PAUSE_MS = 15 * 60_000;
const LONGEST_WITHOUT_PROGRESS_MS = 10 * 60_000;
const BACKOFF = { base: 2_000, cap: 60_000 };
const SHORTEST_PAUSE_MS = 1_000;

/** A throttle without a history. */
export function createThrottle({ clock, random, origin }: ThrottleOptions): Throttle {
  let since: number | undefined;
  let rounds = 0;
  let pausedAt = Number.NEGATIVE_INFINITY;
  return {
    limited: (sentAt, retryAfter) => {
      const now = clock.now();
      since ??= now;
      if (sentAt >= pausedAt) rounds += 1;
      pausedAt = now;
      const pause = Math.max(SHORTEST_PAUSE_MS, retryAfter ?? backoff(rounds, random, BACKOFF));
      if (pause > LONGEST_PAUSE_MS || now - since > LONGEST_WITHOUT_PROGRESS_MS)
        throw rateLimited(origin, clock.wallClock() + pause);
      return pause;
    },
    progressed: () => {
      since = undefined;
      rounds = 0;
    },
    assertBearable: (wait) => {
      if (wait > LONGEST_PAUSE_MS) throw rateLimited(origin, clock.wallClock() + wait);
    },
  };
}

function rateLimited(origin: string, resumeAt: number): CiteloomError {
  const time = new Date(Math.min(resumeAt, 8.64e15)).toISOString().replace(/\.\d+Z$/, 'Z');
  return new CiteloomError('RATE_LIMITED', `${origin} asks to stay away: resume after ${time}`, {
    hint: `What was fetched is kept; run the same command again after ${time}.`,
  });
}
