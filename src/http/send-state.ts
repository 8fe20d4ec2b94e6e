import type { RateLimit } from './rate-headers.js';

/** One request that was let go and has not ended. */
export interface SendTurn {
  readonly id: string;
  /** The process that sends it, as its budget names it. */
  readonly process: string;
  readonly takenAt: number;
  /** When it was written to its connection; until then it may be written at any moment. */
  writtenAt?: number;
}

/**
 * What is remembered of one class of requests: enough for another process, or a later one, to go on where
 * this one stops. Plain data. Times are milliseconds of the machine's monotonic clock.
 */
export interface SendState {
  /** In force now. */
  limit: RateLimit;
  /** When the even spacing, or a pause, lets the next request go. */
  due: number;
  lastTaken: number;
  /** When requests were written, oldest first. */
  sent: number[];
  turns: SendTurn[];
}

/** Before anything that a clock can show. */
const LONG_AGO = -1e12;

/** The state of a class in which nothing was sent yet. */
export function freshSendState(limit: RateLimit): SendState {
  return { limit, due: LONG_AGO, lastTaken: LONG_AGO, sent: [], turns: [] };
}

/** The state with all its times moved by so many milliseconds, for a clock that begins elsewhere. */
export function shiftSendState(state: SendState, by: number): SendState {
  return {
    limit: state.limit,
    due: state.due + by,
    lastTaken: state.lastTaken + by,
    sent: state.sent.map((time) => time + by),
    turns: state.turns.map(({ id, process, takenAt, writtenAt }) => ({
      id,
      process,
      takenAt: takenAt + by,
      ...(writtenAt === undefined ? {} : { writtenAt: writtenAt + by }),
    })),
  };
}

/** Of two limits whichever is stricter, in rate and in concurrency. */
export function stricterLimit(one: RateLimit, other: RateLimit): RateLimit {
  const slower = one.requests / one.interval <= other.requests / other.interval ? one : other;
  return {
    requests: slower.requests,
    interval: slower.interval,
    concurrency: Math.min(one.concurrency, other.concurrency),
  };
}
