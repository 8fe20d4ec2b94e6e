import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { type Fault, sendFault } from './fault.js';
import { Holdings, type HoldingsOptions } from './holdings.js';
import type { Violation } from './limiter.js';
import { isPolite, limitersFor, publishedLimits, type ReplicaLimits } from './pools.js';
import type { Reply } from './reply.js';
import { followAnswer, Heartbeat, type LoggedRequest } from './request-log.js';
import { readRoute, respond } from './respond.js';

/** What a fault or a change of limits can depend on. */
export interface SeenRequest {
  readonly kind: 'single' | 'list';
  readonly target: string;
  /** 1 for the first request to the replica. */
  readonly number: number;
  /** 1 for the first request to this very target. */
  readonly attempt: number;
}

/** What the replica holds and how it behaves. */
export interface ReplicaOptions extends HoldingsOptions {
  /** Those of Crossref unless given. */
  readonly limits?: Partial<ReplicaLimits>;
  /** Whether an address in User-Agent or query leads to the polite pool. */
  readonly detectPolite?: boolean;
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** Milliseconds by which the windows are shorter than announced, for busy machines. */
  readonly tolerance?: number;
  /** Seconds named by a 429, if any. */
  readonly retryAfter?: number;
  /** What goes wrong with a request, if anything. */
  readonly faults?: (request: SeenRequest) => Fault | undefined;
  /** Called when a request has come, and when its answer has gone out whole. */
  readonly watch?: (moment: 'arrived' | 'answered', request: SeenRequest) => void;
}

/** A running replica. */
export interface Replica {
  readonly url: string;
  /** Every request, in order of arrival. */
  readonly log: readonly LoggedRequest[];
  /** Every request that came too soon or one too many. */
  readonly violations: readonly Violation[];
  readonly limits: ReplicaLimits;
  /** The requests of one class in the log. */
  requests(kind: 'single' | 'list'): readonly LoggedRequest[];
  close(): Promise<void>;
}

const MAX_REQUEST_LINE = 4_096;

/**
 * Starts a replica of Crossref's REST API on 127.0.0.1: routes, shapes, headers and limits as its real,
 * recorded answers show them. It serves test data only.
 */
export async function createReplica(options: ReplicaOptions = {}): Promise<Replica> {
  const holdings = new Holdings(options);
  const limits = { ...publishedLimits(), ...options.limits };
  const { tolerance = 200, detectPolite = true } = options;
  const limiters = {
    public: limitersFor(limits.public, tolerance),
    polite: limitersFor(limits.polite, tolerance),
  };
  const log: LoggedRequest[] = [];
  const violations: Violation[] = [];
  const attempts = new Map<string, number>();
  const heartbeat = new Heartbeat();
  let arrived = 0;

  const server = createServer({ maxHeaderSize: 65_536, keepAliveTimeout: 60_000 }, (request, response) => {
    const target = request.url ?? '/';
    const route = readRoute(target);
    const pool = detectPolite && isPolite(request) ? 'polite' : 'public';
    const limiter = limiters[pool][route.kind];
    const at = performance.now();
    const broken = limiter.arrive(at);
    violations.push(...broken);
    response.once('close', () => limiter.leave());
    attempts.set(target, (attempts.get(target) ?? 0) + 1);
    arrived += 1;
    const seen = { kind: route.kind, target, number: arrived, attempt: attempts.get(target) ?? 1 };
    const fault = broken.length > 0 ? undefined : options.faults?.(seen);
    const reply = broken.length > 0 ? tooMany(options.retryAfter) : answer(route, target);
    const headers = {
      ...limiter.headers(),
      'x-api-pool': `${pool}-${route.kind === 'list' ? 'array' : 'single'}`,
    };
    const status = fault === undefined ? reply.status : statusOf(fault, reply);
    const announced = { ...limiter.limit };
    const entry = { ...seen, status, at, earliest: Math.min(at, heartbeat.last), announced };
    log.push(followAnswer({ ...entry, headers: request.headers }, response));
    response.once('finish', () => options.watch?.('answered', seen));
    options.watch?.('arrived', seen);
    if (fault === undefined) {
      setTimeout(
        () => send(request, response, { ...reply, headers: { ...headers, ...reply.headers } }),
        options.latency ?? 0,
      );
    } else {
      sendFault(response, fault, { ...reply, headers: { ...headers, ...reply.headers } });
    }
  });

  function answer(route: ReturnType<typeof readRoute>, target: string): Reply {
    const line = `GET ${target} HTTP/1.1`;
    if (Buffer.byteLength(line) > MAX_REQUEST_LINE) return { status: 414, headers: {}, body: '' };
    return respond(route, holdings, target);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    violations,
    limits,
    requests: (kind) => log.filter((request) => request.kind === kind),
    close: async () => {
      heartbeat.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What the log says of an answer that was spoiled: only a status that arrives whole counts as one. */
function statusOf(fault: Fault, reply: Reply): number | 'dropped' {
  if (fault.type === 'status') return fault.status;
  const whole = fault.type === 'halt-amid-body' || fault.type === 'headers' || fault.type === 'rewritten';
  return whole || fault.type === 'drip' ? reply.status : 'dropped';
}

function tooMany(retryAfter: number | undefined): Reply {
  return {
    status: 429,
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    body: '',
  };
}

/** Sends chunked, as the real API does; gzipped when asked and there is something to compress. */
function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Reply): void {
  const compress = status === 200 && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(status, compress ? { ...headers, 'content-encoding': 'gzip' } : headers);
  response.end(compress ? gzipSync(body) : body);
}
