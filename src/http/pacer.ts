import pLimit from 'p-limit';
import type { Clock } from './clock.js';
import type { RateLimit } from './rate-limit.js';
import { SendSchedule } from './send-schedule.js';

/** Lets requests of one class go as its limits allow. */
export interface Pacer {
  /**
   * Runs the task when a slot is free and the schedule allows it; the slot is held until the task ends.
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
  /** An earlier run may just have sent: wait one interval before the first request. */
  readonly resumed?: boolean;
}

/** A pacer: concurrency by p-limit, and inside the slot a schedule led by the server's headers. */
export function createPacer({ clock, limit, maxConcurrency, resumed = false }: PacerOptions): Pacer {
  let inForce = limit;
  const queue = pLimit(1);
  const slots = pLimit(Math.min(limit.concurrency, maxConcurrency));
  const schedule = new SendSchedule(limit, resumed ? clock.now() + limit.interval : undefined);

  /** Waits, one request at a time and in order, until the schedule lets the next one go. */
  async function token(askedAt: number, signal: AbortSignal): Promise<() => void> {
    for (;;) {
      signal.throwIfAborted();
      const now = clock.now();
      const wait = schedule.earliest(now) - now;
      if (wait <= 0) {
        const sentAt = schedule.take(now, askedAt);
        return () => sentAt(clock.now());
      }
      await clock.sleep(wait, signal);
    }
  }

  return {
    run: (task, signal) =>
      slots(async () => {
        const askedAt = clock.now();
        const sent = await queue(() => token(askedAt, signal));
        try {
          return await task(sent);
        } finally {
          sent();
        }
      }),
    adopt: (announced) => {
      inForce = { ...inForce, ...announced };
      schedule.adopt(inForce);
      const concurrency = Math.min(inForce.concurrency, maxConcurrency);
      if (slots.concurrency !== concurrency) slots.concurrency = concurrency;
    },
    pause: (milliseconds) => schedule.holdUntil(clock.now() + milliseconds),
  };
}
