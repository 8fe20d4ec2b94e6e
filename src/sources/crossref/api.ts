import { CiteloomError } from '../../errors.js';
import { backoff } from '../../http/backoff.js';
import type { Clock } from '../../http/clock.js';
import type { HttpClient } from '../../http/http-client.js';
import type { Pacer } from '../../http/pacer.js';
import type { ResponseHeaders } from '../../http/rate-headers.js';
import type { Random } from '../../model/random.js';
import type { SourceEvent } from '../contract.js';
import type { MessageType } from './envelope.js';
import type { Health } from './health.js';
import type { RequestKind } from './pools.js';
import { type FinalReply, type Reply, readAnswer, readFailure } from './reply.js';
import type { Throttle } from './throttle.js';
import { redirectTarget } from './urls.js';

/** Asks the API with all its manners: paced, pausing when told to, with bounded retries. */
export interface Api {
  /**
   * The answer to one request, a message of that type. One that keeps failing while others succeed is `unusable`; one
   * that fails because the API does ends the crawl.
   * @throws CiteloomError SOURCE_UNREACHABLE, SOURCE_LOST, SOURCE_BLOCKED, RATE_LIMITED
   */
  ask(kind: RequestKind, url: string, expected: MessageType): Promise<FinalReply>;
}

/** What outlives one look-up: the paces and what is known of the API's health. */
export interface ApiOptions {
  /** Without a trailing slash. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly random: Random;
  readonly emit: (event: SourceEvent) => void;
  readonly pacers: Readonly<Record<RequestKind, Pacer>>;
  readonly throttles: Readonly<Record<RequestKind, Throttle>>;
  readonly health: Health;
  readonly onHeaders: (kind: RequestKind, headers: ResponseHeaders) => void;
}

/** Tries of one request. */
const TRIES = 5;
/** Milliseconds until the last byte of an answer. */
const DEADLINE = { single: 30_000, list: 60_000 } as const;
/** Failures in a row, of any requests, after which the API itself is in doubt. */
const DOUBT = 6;
const BAD_TEXT = 'An answer held bytes that are no text; they were replaced by \ufffd.';
/** Before anything answered, tries follow one another quickly: the user is waiting. */
const EARLY_BACKOFF = { base: 400, cap: 800 };

/** The API for one look-up, over one client, until the signal. */
export function createApi(options: ApiOptions, client: HttpClient, signal: AbortSignal): Api {
  const { base, clock, random, emit, pacers, throttles, health } = options;
  let probe: Promise<void> | undefined;
  let toldOfRepair = false;

  /** Sends one request in its turn. Limits and pauses take effect before another request can go. */
  function send(kind: RequestKind, url: string, expected?: MessageType): Promise<Reply> {
    return pacers[kind].run(async (sent) => {
      let sentAt = clock.now();
      health.asking();
      const answer = await client.get({
        url: new URL(url),
        headers: options.headers,
        deadline: DEADLINE[kind],
        signal,
        onAnswer: health.answered,
        onSent: () => {
          sentAt = clock.now();
          sent();
        },
      });
      if ('failure' in answer) {
        health.failed(answer);
        return readFailure(answer);
      }
      emit({ type: 'request', kind, status: answer.status, bytes: answer.body.length });
      options.onHeaders(kind, answer.headers);
      const wallClock = clock.wallClock();
      const reply = await readAnswer(
        answer,
        expected === undefined ? { wallClock } : { wallClock, expected },
      );
      applyPause(kind, reply, sentAt);
      if (reply.type === 'message' && reply.repaired) tellOfRepair();
      return reply;
    }, signal);
  }

  function tellOfRepair(): void {
    if (!toldOfRepair) emit({ type: 'notice', message: BAD_TEXT });
    toldOfRepair = true;
  }

  function applyPause(kind: RequestKind, reply: Reply, sentAt: number): void {
    if (reply.type === 'limited') {
      const pause = throttles[kind].limited(sentAt, reply.retryAfter);
      pacers[kind].pause(pause);
      emit({ type: 'wait', kind, milliseconds: pause, reason: 'Crossref asked to slow down (429)' });
      return;
    }
    throttles[kind].progressed();
    if (reply.type === 'blocked') throw blocked(base, reply.status);
    if (reply.type !== 'retry') return;
    if (reply.retryAfter !== undefined) pacers[kind].pause(throttles[kind].limited(sentAt, reply.retryAfter));
    health.failed({ failure: undefined, message: reply.message ?? reply.what });
  }

  /** A request that fails says little; when a plain one fails as well, and again, the API is out. */
  async function assertAlive(message: string): Promise<void> {
    probe ??= tryProbes(message).finally(() => {
      probe = undefined;
    });
    await probe;
  }

  async function tryProbes(message: string): Promise<void> {
    for (let failures = 0; failures < TRIES; ) {
      const reply = asTrouble(await send('single', `${base}/types`), undefined);
      if (reply.type === 'limited') continue;
      if (reply.type !== 'retry' || reply.status === 404) {
        health.succeeded();
        return;
      }
      failures += 1;
      await rest('single', failures, reply);
    }
    throw health.error(message);
  }

  async function rest(kind: RequestKind, failures: number, { what, message = what }: Retry): Promise<void> {
    health.retried(message);
    const milliseconds = backoff(failures, random, health.everAnswered ? {} : EARLY_BACKOFF);
    const retry = { next: failures + 1, of: TRIES };
    emit({ type: 'wait', kind, milliseconds, reason: `Crossref ${what}`, retry });
    await clock.sleep(milliseconds, signal);
  }

  /** A redirect that leads to no work of this API is somebody else's: a portal that wants a login. */
  function asTrouble(reply: Reply, from: string | undefined): Exclude<Reply, { type: 'moved' }> | Alias {
    if (reply.type !== 'moved') return reply;
    const doi = from === undefined ? undefined : redirectTarget(base, from, reply.location);
    if (doi !== undefined) return { type: 'redirect', doi };
    health.failed({ failure: undefined, message: 'it answered with a redirect' });
    const to = originOf(reply.location, base);
    return { type: 'retry', reason: 'redirect', what: `answered with a redirect to ${to}` };
  }

  return {
    ask: async (kind, url, expected) => {
      const successesBefore = health.successes;
      for (let failures = 0; ; ) {
        const reply = asTrouble(await send(kind, url, expected), kind === 'single' ? url : undefined);
        if (reply.type === 'limited' || reply.type === 'blocked') continue;
        const tries = failures + 1;
        if (reply.type !== 'retry') {
          health.succeeded();
          if (reply.type === 'unusable') return unusable(reply, tries);
          return reply.type === 'rejected' ? { ...reply, failure: { what: reply.what, tries } } : reply;
        }
        failures += 1;
        const { what, message = what } = reply;
        const usedUp = failures >= TRIES;
        if (health.failuresInARow >= DOUBT || (usedUp && health.successes === successesBefore))
          await assertAlive(message);
        if (usedUp) return unusable(reply, failures);
        await rest(kind, failures, reply);
      }
    },
  };
}

type Retry = Extract<Reply, { type: 'retry' }>;
type Alias = Extract<FinalReply, { type: 'redirect' }>;

function unusable(
  { reason, what, status }: Retry | Extract<Reply, { type: 'unusable' }>,
  tries: number,
): FinalReply {
  return { type: 'unusable', reason, failure: { what, tries }, isNowhere: status === 404 || status === 410 };
}

/** Where a redirect leads, without path and query: those of a portal may name the user. */
function originOf(location: string, base: string): string {
  return location !== '' && URL.canParse(location, base) ? new URL(location, base).origin : 'nowhere';
}

function blocked(base: string, status: number): CiteloomError {
  return new CiteloomError(
    'SOURCE_BLOCKED',
    `${new URL(base).origin} refuses this client (status ${status})`,
    {
      hint:
        status === 401
          ? 'Check the Crossref Plus token.'
          : 'Crossref blocks clients by hand: write to support@crossref.org before trying again.',
    },
  );
}
