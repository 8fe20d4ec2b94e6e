import type { Budget } from './budget.js';
import type { Clock } from './clock.js';
import type { RateLimit } from './rate-headers.js';
import { SendSchedule } from './send-schedule.js';
import { freshSendState } from './send-state.js';

/** The right to send one request. */
export interface Turn {
  /** The request is being written to its connection; only the first call counts. */
  sent(): void;
  /** The request has ended; only the first call counts. */
  release(): void;
}

/** Limits the rate of one class of requests, over all processes that share its budget. */
export interface RateLimiter {
  /**
   * A turn when a request may go now, else the milliseconds after which to ask again.
   * @param askedAt when the request was ready to go
   */
  reserve(askedAt: number): { readonly turn: Turn } | { readonly wait: number };
  /** Takes over what a response announced; what it did not announce stays. */
  adopt(announced: Partial<RateLimit>): void;
  /** Sends nothing for so many milliseconds from now; a longer pause in force stays. */
  pause(milliseconds: number): void;
}

/** What a limiter needs. */
export interface RateLimiterOptions {
  readonly budget: Budget;
  /** The class of requests: what has the same name in a budget shares a limit. */
  readonly kind: string;
  /** In force until responses announce another. */
  readonly limit: RateLimit;
  readonly clock: Clock;
}

/** Milliseconds between looks whether another process has ended a request. */
const POLL = 10;

/** A limiter over a budget. */
export function createRateLimiter({ budget, kind, limit, clock }: RateLimiterOptions): RateLimiter {
  let turns = 0;

  function update<T>(change: (schedule: SendSchedule, limit: RateLimit) => T): T {
    return budget.update(
      kind,
      () => freshSendState(limit),
      (state) => change(new SendSchedule(state), state.limit),
    );
  }

  function turnOf(id: string): Turn {
    let isSent = false;
    let isReleased = false;
    return {
      sent: () => {
        if (!isSent) update((schedule) => schedule.written(id, clock.now()));
        isSent = true;
      },
      release: () => {
        if (!isReleased) update((schedule) => schedule.end(id, clock.now()));
        isReleased = true;
      },
    };
  }

  return {
    reserve: (askedAt) =>
      update((schedule) => {
        const now = clock.now();
        schedule.recover(now, budget.isRunning);
        const wait = schedule.earliest(now) - now;
        if (wait > 0) return { wait };
        if (schedule.isFull()) return { wait: POLL };
        turns += 1;
        const id = `${budget.process}#${kind}${turns}`;
        schedule.take({ id, process: budget.process }, now, askedAt);
        return { turn: turnOf(id) };
      }),
    adopt: (announced) => update((schedule, inForce) => schedule.adopt({ ...inForce, ...announced })),
    pause: (milliseconds) => update((schedule) => schedule.holdUntil(clock.now() + milliseconds)),
  };
}
