import { setImmediate as nextLoop } from 'node:timers/promises';
import pLimit from 'p-limit';
import { type Budget, createMemoryBudget } from './budget.js';
import type { Clock } from './clock.js';
import type { RateLimit } from './rate-headers.js';
import { createRateLimiter, type Turn } from './rate-limiter.js';

/** Lets requests of one class go as its limits allow. */
export interface Pacer {
  /**
   * Runs the task when a slot is free and the budget allows it; the slot is held until the task ends.
   * The task calls `sent` when its request is written.
   */
  run<T>(task: (sent: () => void) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Takes over what a response announced; what it did not announce stays. */
  adopt(announced: Partial<RateLimit>): void;
  /** Sends nothing for so many milliseconds from now; a longer pause in force stays. */
  pause(milliseconds: number): void;
}

/** What a pacer needs. */
export interface PacerOptions {
  readonly clock: Clock;
  /** In force until responses announce another. */
  readonly limit: RateLimit;
  /** Announced concurrency above this is not used. */
  readonly maxConcurrency: number;
  /** Shared with whoever else sends to the same server for the same user; one of its own when absent. */
  readonly budget?: Budget;
  /** The class of requests in the budget. */
  readonly kind?: string;
  /** Told of each wait before it begins, in milliseconds; what it throws ends the request. */
  readonly onWait?: (milliseconds: number) => void;
}

/** A pacer: concurrency by p-limit, and inside the slot a turn in the budget, led by the server's headers. */
export function createPacer(options: PacerOptions): Pacer {
  const { clock, limit, maxConcurrency, kind = 'request', onWait } = options;
  const limiter = createRateLimiter({ clock, limit, kind, budget: options.budget ?? createMemoryBudget() });
  const queue = pLimit(1);
  const slots = pLimit(Math.min(limit.concurrency, maxConcurrency));

  /** Waits, one request at a time and in order, until the budget lets the next one go. */
  async function nextTurn(askedAt: number, signal: AbortSignal): Promise<Turn> {
    for (;;) {
      await readArrived(clock);
      signal.throwIfAborted();
      const reserved = limiter.reserve(askedAt);
      if ('turn' in reserved) return reserved.turn;
      onWait?.(reserved.wait);
      await clock.sleep(reserved.wait, signal);
    }
  }

  return {
    run: (task, signal) =>
      slots(async () => {
        const askedAt = clock.now();
        const turn = await queue(() => nextTurn(askedAt, signal));
        try {
          return await task(turn.sent);
        } finally {
          turn.release();
        }
      }),
    adopt: (announced) => {
      const usable =
        announced.concurrency === undefined
          ? announced
          : { ...announced, concurrency: Math.min(announced.concurrency, maxConcurrency) };
      if (Object.keys(usable).length === 0) return;
      limiter.adopt(usable);
      const { concurrency = slots.concurrency } = usable;
      if (slots.concurrency !== concurrency) slots.concurrency = concurrency;
    },
    pause: (milliseconds) => limiter.pause(milliseconds),
  };
}

/** Milliseconds within which a turn of the event loop counts as undisturbed. */
const UNDISTURBED = 10;
/** In the first, what the last answer brought is stored, so that a kill loses no more than what is under way. */
const FEWEST_TURNS = 2;
/** A process that is never undisturbed goes on all the same. */
const MOST_TURNS = 20;

/**
 * Resolves once everything that arrived over the network until a moment ago has been read.
 *
 * After a stall (a slow disk, a busy machine) timers run before sockets are read: an answer that lies there may
 * forbid what the timer is about to send.
 */
async function readArrived(clock: Clock): Promise<void> {
  for (let turn = 1; turn <= MOST_TURNS; turn += 1) {
    const began = clock.now();
    await nextLoop();
    if (turn >= FEWEST_TURNS && clock.now() - began < UNDISTURBED) return;
  }
}
