/** How quickly a crawl goes, from what it did in the last seconds. Times are milliseconds of one clock. */
export interface Pace {
  /** A request was answered. */
  sent(now: number): void;
  /** Requests per second. */
  rate(now: number): number;
  /** Whole seconds until all is done; undefined while nothing tells. */
  left(works: { readonly done: number; readonly queued: number }, now: number): number | undefined;
}

/** Milliseconds looked back. */
const WINDOW = 10_000;

/** A pace that begins now. */
export function createPace(): Pace {
  const requests: number[] = [];
  let first: { readonly done: number; readonly at: number } | undefined;
  return {
    sent: (now) => void requests.push(now),
    rate: (now) => {
      while ((requests[0] ?? now) < now - WINDOW) requests.shift();
      const since = Math.max(1000, Math.min(WINDOW, now - (requests[0] ?? now)));
      return (requests.length * 1000) / since;
    },
    left: ({ done, queued }, now) => {
      if (first === undefined || done < first.done) first = { done, at: now };
      const gained = done - first.done;
      return gained === 0 || queued === 0
        ? undefined
        : Math.ceil((queued * (now - first.at)) / gained / 1000);
    },
  };
}
