import { CiteloomError } from '../../errors.js';
import type { Clock } from '../../http/clock.js';
import type { FailureKind } from '../../http/failure.js';

/** What health records of a failed request; without a kind it was an answer that cannot be used. */
export interface FailedRequest {
  readonly failure: FailureKind | undefined;
  readonly message: string;
}

/** Whether the API answers at all: what tells a bad work from a bad network. */
export interface Health {
  /** Whether any answer ever began to arrive. */
  readonly everAnswered: boolean;
  /** Requests that got something to work with, since the start. */
  readonly successes: number;
  /** Failures since the last success. */
  readonly failuresInARow: number;
  /** A request goes: from the first one on, something must answer. */
  asking(): void;
  answered(): void;
  succeeded(): void;
  /**
   * A request is tried again.
   * @throws CiteloomError SOURCE_LOST when that happened too often for what came of it
   */
  retried(message: string): void;
  /** @throws CiteloomError when the failure says that trying again is no use */
  failed(request: FailedRequest): void;
  /**
   * Calls back when nothing has answered by the deadline; ends silently with an answer or the signal. A pause that an
   * earlier run was told to keep is no silence: the time begins with the first request.
   */
  watch(signal: AbortSignal, onSilence: (error: CiteloomError) => void): void;
  /** The error that ends the crawl: SOURCE_UNREACHABLE when nothing ever answered, else SOURCE_LOST. */
  error(message: string): CiteloomError;
}

/** What a health record needs. */
export interface HealthOptions {
  readonly clock: Clock;
  /** For messages: scheme, host and port. */
  readonly origin: string;
  /** The proxy on the way there, for messages: without user and password. */
  readonly proxy?: string | undefined;
  /** Milliseconds from the first request within which something must answer. */
  readonly startDeadline: number;
}

/** Refusals, of a server or a proxy, and failed name look-ups before the first answer that are enough to give up at once. */
const CLEAR_REFUSALS = 3;
const REFUSALS: ReadonlySet<FailureKind> = new Set(['dns', 'refused', 'proxy']);

/** All tries beyond the first, in one run: so many, and so many more for each request that succeeded. */
const RETRIES = 200;
const RETRIES_PER_SUCCESS = 4;

/** A record without a history. */
export function createHealth({ clock, origin, proxy, startDeadline }: HealthOptions): Health {
  const firstAnswer = new AbortController();
  const watches: (() => void)[] = [];
  let refusals = 0;
  let retries = 0;
  const health = {
    everAnswered: false,
    successes: 0,
    failuresInARow: 0,
    asking: () => {
      for (const begin of watches.splice(0)) begin();
    },
    answered: () => {
      health.everAnswered = true;
      firstAnswer.abort();
    },
    succeeded: () => {
      health.successes += 1;
      health.failuresInARow = 0;
    },
    retried: (message: string) => {
      retries += 1;
      if (retries > RETRIES + RETRIES_PER_SUCCESS * health.successes) throw health.error(message);
    },
    failed: ({ failure, message }: FailedRequest) => {
      health.failuresInARow += 1;
      if (failure === 'tls') throw health.error(message);
      if (health.everAnswered || failure === undefined || !REFUSALS.has(failure)) return;
      refusals += 1;
      if (refusals >= CLEAR_REFUSALS) throw health.error(message);
    },
    watch: (signal: AbortSignal, onSilence: (error: CiteloomError) => void) => {
      watches.push(() => {
        if (health.everAnswered) return;
        clock.sleep(startDeadline, AbortSignal.any([signal, firstAnswer.signal])).then(
          () => onSilence(health.error(`no answer within ${startDeadline / 1_000} s`)),
          () => {},
        );
      });
    },
    error: (message: string) => outage(health.everAnswered, { origin, proxy }, message),
  };
  return health;
}

function outage(
  everAnswered: boolean,
  { origin, proxy }: Pick<HealthOptions, 'origin' | 'proxy'>,
  message: string,
): CiteloomError {
  const way = proxy === undefined ? '' : ` through the proxy ${proxy}`;
  if (everAnswered)
    return new CiteloomError('SOURCE_LOST', `${origin}${way} does not answer as it should: ${message}`, {
      hint: 'What was fetched is kept; run the same command again later to go on from there.',
    });
  const settings = proxy === undefined ? '' : ', the proxy that HTTPS_PROXY or HTTP_PROXY names,';
  return new CiteloomError('SOURCE_UNREACHABLE', `${origin} cannot be reached${way}: ${message}`, {
    hint: `Check the network${settings} and the address, or work with local sources (--offline).`,
  });
}
