import type { RateLimit } from './rate-headers.js';
import type { SendState, SendTurn } from './send-state.js';

/** How near to the limit the even spacing comes. The rest is left to the jitter of the way to the server. */
const MARGIN = 0.97;
/** The window in which sends are counted is longer than the server's by this, for the same reason. */
const WINDOW = 1.025;
/** How many sends a late timer may make up for; idle time earns none. */
const CATCH_UP = 1;
/** Two sends are never closer than this part of the even spacing. */
const CLOSEST = 0.5;
/** Sends remembered: more than any limit can count. */
const MEMORY = 256;
/** Milliseconds after which a request is taken to have ended, whoever sent it: more than any deadline. */
const LONGEST_TURN = 75_000;
/** Milliseconds for which the server may still be busy with the request of a process that died. */
const ORPHAN_TURN = 2_000;

/**
 * The rules by which requests of a class go: a virtual schedule, evenly spaced a little under the limit, which
 * catches up with late timers, under a count of what was really sent in the last interval, and of what is
 * under way.
 *
 * The count takes the moment at which a request is written to its connection, not the one at which it was
 * let go: setting up a connection takes time, and requests let go one after the other may arrive together.
 * The rules are applied to a state that may be shared: they hold nothing themselves.
 */
export class SendSchedule {
  constructor(private readonly state: SendState) {}

  /** From the next request on, this limit holds, also over what was sent before. */
  adopt(limit: RateLimit): void {
    const before = this.#spacing();
    this.state.limit = limit;
    if (this.#spacing() > before) this.holdUntil(this.state.lastTaken + this.#spacing());
  }

  /** Nothing may go before this time. */
  holdUntil(time: number): void {
    this.state.due = Math.max(this.state.due, time);
  }

  /** The earliest time for the next request; not after `now` when it may go at once. */
  earliest(now: number): number {
    const { due, lastTaken } = this.state;
    return Math.max(due, lastTaken + this.#spacing() * CLOSEST, this.#windowOpens(now));
  }

  /** Whether as many requests are under way as may be. */
  isFull(): boolean {
    return this.state.turns.length >= this.state.limit.concurrency;
  }

  /**
   * Lets one request go now; until `written` it counts as being sent at any moment, until `end` as under way.
   * @param askedAt when it was ready to go
   */
  take(turn: Pick<SendTurn, 'id' | 'process'>, now: number, askedAt: number): void {
    const spacing = this.#spacing();
    const start = Math.max(this.state.due, Math.min(askedAt, now), now - CATCH_UP * spacing);
    this.state.due = start + spacing;
    this.state.lastTaken = now;
    this.state.turns.push({ id: turn.id, process: turn.process, takenAt: now });
  }

  /** A request has been written to its connection. */
  written(id: string, at: number): void {
    const turn = this.state.turns.find((one) => one.id === id);
    if (turn !== undefined) this.#note(turn, at);
  }

  /** A request has ended; if it was never noted as written, it may have been just now. */
  end(id: string, at: number): void {
    this.written(id, at);
    this.state.turns = this.state.turns.filter((turn) => turn.id !== id);
  }

  /** Ends the requests of processes that are gone; what they may have written counts as written now. */
  recover(now: number, isRunning: (process: string) => boolean): void {
    const left = this.state.turns.filter((turn) => {
      if (now - turn.takenAt < LONGEST_TURN && isRunning(turn.process)) return true;
      this.#note(turn, now);
      return now - (turn.writtenAt ?? now) < ORPHAN_TURN;
    });
    if (left.length < this.state.turns.length) this.state.turns = left;
  }

  #note(turn: SendTurn, at: number): void {
    if (turn.writtenAt !== undefined) return;
    turn.writtenAt = at;
    this.state.sent.push(at);
    this.state.sent.sort((a, b) => a - b);
    if (this.state.sent.length > MEMORY) this.state.sent.shift();
  }

  #spacing(): number {
    return this.state.limit.interval / (this.state.limit.requests * MARGIN);
  }

  #windowOpens(now: number): number {
    const { limit, turns, sent } = this.state;
    const onTheWay = turns.filter(({ writtenAt }) => writtenAt === undefined).length;
    const room = limit.requests - onTheWay;
    if (room <= 0) return now + this.#spacing();
    const oldest = sent.at(-room);
    return oldest === undefined ? Number.NEGATIVE_INFINITY : oldest + limit.interval * WINDOW;
  }
}
