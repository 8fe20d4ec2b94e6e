import * as v from 'valibot';
import type { Clock } from './clock.js';
import { type SendState, shiftSendState } from './send-state.js';

const time = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const STORED = v.object({
  /** When it was stored, on both clocks. */
  saved: v.object({ monotonic: time, wall: time }),
  state: v.object({
    limit: v.object({ requests: count, interval: v.pipe(time, v.minValue(1)), concurrency: count }),
    due: time,
    lastTaken: time,
    sent: v.array(time),
    turns: v.array(
      v.object({
        id: v.string(),
        process: v.string(),
        takenAt: time,
        writtenAt: v.exactOptional(time),
      }),
    ),
  }),
});

/** A pause of yesterday is not believed any more: milliseconds. */
const LONGEST_HOLD = 24 * 3_600_000;
/** Milliseconds by which one process may see the monotonic clock before another. */
const SKEW = 1_000;

/** A state as text, with the time at which it is stored. */
export function serializeSendState(state: SendState, clock: Clock): string {
  return JSON.stringify({ saved: { monotonic: clock.now(), wall: clock.wallClock() }, state });
}

/**
 * Reads a stored state, its times on the clock of now; undefined when it is none.
 *
 * The monotonic clock decides how long ago it was stored, so that a step of the wall clock changes nothing.
 * When that clock has begun anew (the machine was started again) the wall clock does; when both stepped back
 * it was stored just now.
 */
export function parseSendState(text: string, clock: Clock): SendState | undefined {
  const parsed = v.safeParse(STORED, jsonOf(text));
  if (!parsed.success) return undefined;
  const { saved, state } = parsed.output;
  const now = clock.now();
  const moved =
    now > saved.monotonic - SKEW
      ? state
      : shiftSendState(state, now - Math.max(0, clock.wallClock() - saved.wall) - saved.monotonic);
  return {
    ...moved,
    due: Math.min(moved.due, now + LONGEST_HOLD),
    lastTaken: Math.min(moved.lastTaken, now),
    sent: moved.sent.map((sent) => Math.min(sent, now)),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
