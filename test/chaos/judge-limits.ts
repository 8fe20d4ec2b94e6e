import type { ClassLimit } from '../replica/limiter.js';
import { publishedLimits } from '../replica/pools.js';
import type { LoggedRequest } from '../replica/request-log.js';
import type { Played } from './arena.js';
import type { DrawnFault } from './fault-kinds.js';
import type { Broken } from './verdict.js';

/** Milliseconds. */
const ALLOWANCE = {
  /** An answer that went out less than this ago may not have been read when the request was sent. */
  reading: 120,
  /** Requests sent a whole interval apart may arrive closer by this: both processes share a busy machine. */
  window: 60,
  /** The server may notice an end later than the client. */
  leaving: 20,
};

/** The server's log, and what was played on it. */
export interface Evidence {
  readonly log: readonly LoggedRequest[];
  readonly faults: ReadonlyMap<number, DrawnFault>;
  readonly played: readonly Pick<Played, 'before' | 'signal' | 'endedAt'>[];
}

/** Judges rate, concurrency and Retry-After by the server's log alone; restarts make no difference to it. */
export function judgeLimits({ log, faults, played }: Evidence): Broken[] {
  // What a process was told in the moment of its death it may have obeyed or never read.
  const isRead = ({ number, answeredAt = 0 }: LoggedRequest) => {
    const asker = played.findLast(({ before }) => before < number);
    return asker?.signal !== 'SIGKILL' || asker.endedAt - answeredAt > ALLOWANCE.reading;
  };
  return (['single', 'list'] as const).flatMap((kind) => {
    const requests = log
      .filter((request) => request.kind === kind)
      .map((request) => ({ ...request, isRead: isRead(request) }));
    return [
      ...judgeWindows(requests, faults, publishedLimits().polite[kind]),
      ...judgePauses(requests, faults),
    ];
  });
}

type Judged = LoggedRequest & { readonly isRead: boolean };

function judgeWindows(
  requests: readonly Judged[],
  faults: ReadonlyMap<number, DrawnFault>,
  published: ClassLimit,
): Broken[] {
  const broken: Broken[] = [];
  for (const [index, request] of requests.entries()) {
    const earlier = requests.slice(0, index);
    const allowed = believed(earlier, request.at, { faults, published });
    const { kind, number } = request;
    const opens = request.at - allowed.interval + ALLOWANCE.window;
    const inWindow = 1 + earlier.filter(({ earliest }) => earliest > opens).length;
    if (inWindow > allowed.requests)
      broken.push({
        invariant: 'rate',
        message: `${kind} request ${number}: ${inWindow} within ${allowed.interval} ms, ${allowed.requests} allowed`,
      });
    const left = request.at + ALLOWANCE.leaving;
    const underWay = 1 + earlier.filter(({ leftAt }) => leftAt === undefined || leftAt > left).length;
    if (underWay > allowed.concurrency)
      broken.push({
        invariant: 'concurrency',
        message: `${kind} request ${number}: ${underWay} under way, ${allowed.concurrency} allowed`,
      });
  }
  return broken;
}

interface Belief {
  readonly faults: ReadonlyMap<number, DrawnFault>;
  readonly published: ClassLimit;
}

/** The most generous limit that a client can have read when its request came in. */
function believed(earlier: readonly Judged[], at: number, { faults, published }: Belief): ClassLimit {
  const announced = earlier
    .filter(
      ({ number, answeredAt }) => answeredAt !== undefined && faults.get(number)?.fault.type !== 'headers',
    )
    .sort((a, b) => (a.answeredAt ?? 0) - (b.answeredAt ?? 0));
  const last = announced.findLastIndex(
    ({ isRead, answeredAt }) => isRead && (answeredAt ?? 0) <= at - ALLOWANCE.reading,
  );
  const since = announced.slice(Math.max(0, last)).map((request) => request.announced);
  const limits = last < 0 ? [published, ...since] : since;
  return {
    requests: Math.max(...limits.map(({ requests }) => requests)),
    interval: Math.min(...limits.map(({ interval }) => interval)),
    concurrency: Math.max(...limits.map(({ concurrency }) => concurrency)),
  };
}

/** What the replica says by itself when a request came too soon. */
const OWN_RETRY_AFTER = 1_000;

function judgePauses(requests: readonly Judged[], faults: ReadonlyMap<number, DrawnFault>): Broken[] {
  return requests.flatMap((limited) => {
    const own = limited.status === 429 && !faults.has(limited.number) ? OWN_RETRY_AFTER : undefined;
    const wait = faults.get(limited.number)?.stayAway ?? own;
    const { answeredAt } = limited;
    if (wait === undefined || answeredAt === undefined || !limited.isRead) return [];
    const until = answeredAt + wait - ALLOWANCE.window;
    return requests
      .filter(({ at, earliest }) => earliest > answeredAt + ALLOWANCE.reading && at < until)
      .map(({ kind, number, at }) => ({
        invariant: 'retryAfter' as const,
        message: `${kind} request ${number} came ${Math.round(at - answeredAt)} ms after request ${limited.number} was told to wait ${wait} ms`,
      }));
  });
}
