import { setImmediate as nextLoop } from 'node:timers/promises';
import type { Clock } from './clock.js';

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
export async function readArrived(clock: Clock): Promise<void> {
  for (let turn = 1; turn <= MOST_TURNS; turn += 1) {
    const began = clock.now();
    await nextLoop();
    if (turn >= FEWEST_TURNS && clock.now() - began < UNDISTURBED) return;
  }
}
