import type { SourceEvent } from '../../sources/contract.js';

type Wait = Extract<SourceEvent, { type: 'wait' }>;

/** Milliseconds that a wait must last to be told, between two that are told, and from which on every one is. */
const DEFAULTS = { shortest: 1_000, interval: 5_000, long: 30_000 };

/**
 * What people should know of waits: `Crossref answered 502; try 2 of 5 comes in 3 s`. Undefined for one that is short,
 * or that follows closely on another. Many requests may be tried again at the same time.
 */
export function createWaitNotices(
  options: Partial<typeof DEFAULTS> = {},
): (wait: Wait, now: number) => string | undefined {
  const { shortest, interval, long } = { ...DEFAULTS, ...options };
  let last = Number.NEGATIVE_INFINITY;
  return ({ milliseconds, reason, retry }, now) => {
    if (milliseconds < shortest || (milliseconds < long && now - last < interval)) return undefined;
    last = now;
    const seconds = `${Math.round(milliseconds / 1_000)} s`;
    return retry === undefined
      ? `${reason}; going on in ${seconds}.`
      : `${reason}; try ${retry.next} of ${retry.of} comes in ${seconds}.`;
  };
}
