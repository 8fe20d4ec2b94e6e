import type { RateLimit } from './rate-limit.js';

/** How near to the limit the even spacing comes. The rest is left to the jitter of the way to the server. */
const MARGIN = 0.96;
/** The window in which sends are counted is longer than the server's by this, for the same reason. */
const WINDOW = 1.02;
/** How many sends a late timer may make up for; idle time earns none. */
const CATCH_UP = 1;
/** Two sends are never closer than this part of the even spacing. */
const CLOSEST = 0.5;
/** Sends remembered: more than any limit can count. */
const MEMORY = 256;

/**
 * When the next request of a class may go: a virtual schedule, evenly spaced a little under the limit, which
 * catches up with late timers, under a count of what was really sent in the last interval.
 *
 * The count takes the moment at which a request is written to its connection, not the one at which it was
 * let go: setting up a connection takes time, and requests let go one after the other may arrive together.
 * Times are milliseconds of one monotonic clock.
 */
export class SendSchedule {
  #limit: Pick<RateLimit, 'requests' | 'interval'>;
  #due: number;
  #lastTaken = Number.NEGATIVE_INFINITY;
  #sent: number[] = [];
  #onTheWay = 0;

  /** @param quietUntil nothing may go before this time */
  constructor(limit: Pick<RateLimit, 'requests' | 'interval'>, quietUntil = Number.NEGATIVE_INFINITY) {
    this.#limit = limit;
    this.#due = quietUntil;
  }

  /** From the next request on, this limit holds, also over what was sent before. */
  adopt(limit: Pick<RateLimit, 'requests' | 'interval'>): void {
    const before = this.#spacing();
    this.#limit = limit;
    if (this.#spacing() > before) this.holdUntil(this.#lastTaken + this.#spacing());
  }

  /** Nothing may go before this time. */
  holdUntil(time: number): void {
    this.#due = Math.max(this.#due, time);
  }

  /** The earliest time for the next request; not after `now` when it may go at once. */
  earliest(now: number): number {
    return Math.max(this.#due, this.#lastTaken + this.#spacing() * CLOSEST, this.#windowOpens(now));
  }

  /**
   * Lets one request go now.
   * @param askedAt when it was ready to go
   * @returns to be called with the time at which it was written; until then it counts as being sent now
   */
  take(now: number, askedAt: number): (sentAt: number) => void {
    const spacing = this.#spacing();
    this.#due = Math.max(this.#due, Math.min(askedAt, now), now - CATCH_UP * spacing) + spacing;
    this.#lastTaken = now;
    this.#onTheWay += 1;
    let open = true;
    return (sentAt) => {
      if (!open) return;
      open = false;
      this.#onTheWay -= 1;
      this.#sent.push(sentAt);
      this.#sent.sort((a, b) => a - b);
      if (this.#sent.length > MEMORY) this.#sent.shift();
    };
  }

  #spacing(): number {
    return this.#limit.interval / (this.#limit.requests * MARGIN);
  }

  #windowOpens(now: number): number {
    const room = this.#limit.requests - this.#onTheWay;
    if (room <= 0) return now + this.#spacing();
    const sent = this.#sent.at(-room);
    return sent === undefined ? Number.NEGATIVE_INFINITY : sent + this.#limit.interval * WINDOW;
  }
}
