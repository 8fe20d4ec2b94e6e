import { setMaxListeners } from 'node:events';
import { CiteloomError } from '../../errors.js';
import { type Budget, createMemoryBudget } from '../../http/budget.js';
import type { Clock } from '../../http/clock.js';
import { createHttpClient } from '../../http/http-client.js';
import { createPacer, type Pacer } from '../../http/pacer.js';
import { type ProxySettings, proxyFor, readProxies } from '../../http/proxies.js';
import { type ResponseHeaders, readRateHeaders } from '../../http/rate-headers.js';
import type { Lookup } from '../../model/lookup.js';
import type { Random } from '../../model/random.js';
import type { MetadataSource, SourceEvent } from '../contract.js';
import { type ApiOptions, createApi } from './api.js';
import { type Batch, planBatches } from './batches.js';
import { createHealth } from './health.js';
import { assertTokenIsSafe, type Identity, identityHeaders, requestedPool } from './identity.js';
import { POOLS, poolNamed, type RequestKind } from './pools.js';
import { resolveBatch, type Step } from './resolve-batch.js';
import { type ListRoute, type Resolver, resolveSingle } from './resolve-single.js';
import { searchAll } from './search.js';
import { createThrottle } from './throttle.js';
import { parseBaseUrl } from './urls.js';
import { workThrough } from './work-through.js';

/** What the source needs: an identity, and its effects. */
export interface CrossrefOptions extends Identity {
  /** `https://api.crossref.org`, or another server that speaks the same. */
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly emit: (event: SourceEvent) => void;
  /** Ends every look-up with INTERRUPTED. */
  readonly signal?: AbortSignal;
  /** Milliseconds within which something must answer at the start; 10 s. */
  readonly startDeadline?: number;
  /** Shared with the other crawls of this user, see `openCrossrefBudget`; one of its own when absent. */
  readonly budget?: Budget;
  /** Those of the environment (HTTPS_PROXY, HTTP_PROXY, NO_PROXY) when absent. */
  readonly proxies?: ProxySettings;
}

/**
 * Crossref's REST API as a source of records: many works in one request where it can, politely paced.
 *
 * The limits outlive a look-up, so a crawl uses one source for all its levels.
 * @throws CiteloomError USAGE for an address that cannot be used, or a token that it would betray
 * @see https://www.crossref.org/documentation/retrieve-metadata/rest-api/
 */
export function createCrossrefSource(options: CrossrefOptions): MetadataSource {
  const { emit } = options;
  const proxies = options.proxies ?? readProxies(process.env);
  const shared = prepare(options, proxies);
  const lists: ListRoute = { failures: 0, everCame: false };
  let greeted = false;

  function greet(): void {
    if (!greeted && options.mailto === undefined && options.plusToken === undefined)
      emit({ type: 'notice', message: PUBLIC_POOL });
    greeted = true;
  }

  /** Lets a generator ask over a client of its own, which is gone when it ends. */
  async function* withApi<T>(work: (resolver: Resolver) => AsyncIterable<T>): AsyncGenerator<T> {
    const stop = new AbortController();
    const signals = [stop.signal, ...(options.signal === undefined ? [] : [options.signal])];
    const signal = AbortSignal.any(signals);
    setMaxListeners(0, signal);
    const client = createHttpClient(options.clock, { proxies });
    shared.health.watch(signal, (error) => stop.abort(error));
    try {
      yield* work({ api: createApi(shared, client, signal), base: shared.base, emit, lists });
    } catch (error) {
      throw reasonOf(error, stop.signal, options.signal);
    } finally {
      stop.abort();
      await client.destroy();
    }
  }

  return {
    id: 'crossref',
    lookup: (dois) => {
      greet();
      return withApi((resolver) =>
        workThrough(planBatches(shared.base, dois), (batch) => resolve(resolver, batch)),
      );
    },
    search: (queries) => {
      greet();
      return withApi((resolver) => searchAll(resolver, queries));
    },
  };
}

const PUBLIC_POOL =
  'No e-mail address given: Crossref serves us from its public pool, at its low limits (--mailto lifts them).';

async function resolve(resolver: Resolver, batch: Batch): Promise<Step> {
  if (batch.kind === 'list') return resolveBatch(resolver, batch.dois);
  const lookup: Lookup = await resolveSingle(resolver, batch.doi);
  return { lookups: [lookup], next: [] };
}

/** What aborted the look-up says more than the failures that the abort caused. */
function reasonOf(error: unknown, stopped: AbortSignal, interrupted: AbortSignal | undefined): unknown {
  if (interrupted?.aborted === true)
    return new CiteloomError('INTERRUPTED', 'Interrupted while asking Crossref', {
      cause: interrupted.reason,
    });
  return stopped.aborted ? stopped.reason : error;
}

/** All that outlives one look-up. */
function prepare(options: CrossrefOptions, proxies: ProxySettings): ApiOptions {
  const { clock, random, emit, startDeadline = 10_000 } = options;
  const base = parseBaseUrl(options.baseUrl);
  const { origin } = new URL(base);
  const proxy = proxyFor(new URL(base), proxies);
  if (options.plusToken !== undefined) assertTokenIsSafe(base, proxy);
  const asked = requestedPool(options);
  const limits = POOLS[asked];
  const budget = options.budget ?? createMemoryBudget();
  const throttle = () => createThrottle({ clock, random, origin });
  const throttles = { single: throttle(), list: throttle() };
  function pacer(kind: RequestKind): Pacer {
    const limit = limits[kind];
    const { assertBearable } = throttles[kind];
    const maxConcurrency = limit.concurrency;
    return createPacer({ clock, limit, maxConcurrency, budget, kind, onWait: assertBearable });
  }
  const pacers = { single: pacer('single'), list: pacer('list') };
  let warned = false;

  function onHeaders(kind: RequestKind, headers: ResponseHeaders): void {
    const served = poolNamed(headers.get('x-api-pool')?.[0]);
    const downgraded = served !== undefined && asked !== 'public' && served !== asked;
    pacers[kind].adopt({ ...(downgraded ? POOLS[served][kind] : {}), ...readRateHeaders(headers) });
    if (!downgraded || warned) return;
    warned = true;
    emit({
      type: 'notice',
      message: `Crossref serves us from its ${served} pool, though we asked for the ${asked} one.`,
    });
  }

  return {
    base,
    headers: identityHeaders(options),
    clock,
    random,
    emit,
    pacers,
    throttles,
    health: createHealth({ clock, origin, proxy, startDeadline }),
    onHeaders,
  };
}
