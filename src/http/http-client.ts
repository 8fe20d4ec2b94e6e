import { type Dispatcher, EnvHttpProxyAgent, Pool } from 'undici';
import { messageOf } from '../errors.js';
import type { Clock } from './clock.js';
import { classifyFailure, type FailureKind } from './failure.js';
import { type ProxySettings, proxyFor } from './proxies.js';
import type { ResponseHeaders } from './rate-headers.js';

/** A GET request. */
export interface HttpRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds from now until the last byte must be here. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  /** The request is about to be written to its connection. */
  readonly onSent: () => void;
  /** Status and headers have arrived. */
  readonly onAnswer: () => void;
}

/** An answer as it came over the wire: nothing decoded, no redirect followed. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly body: Uint8Array;
}

/** Why there is no answer. */
export interface HttpFailure {
  readonly failure: FailureKind;
  readonly message: string;
}

/** Sends GET requests over HTTP/1.1 connections that are kept open between them. */
export interface HttpClient {
  /** Every trouble of the network is a value; only an abort of the signal is thrown (its reason). */
  get(request: HttpRequest): Promise<HttpAnswer | HttpFailure>;
  /** Closes all connections at once, whatever is under way. */
  destroy(): Promise<void>;
}

const NO_PROXIES: ProxySettings = {};

const DEFAULTS = {
  /** Connections to one origin: enough that no request waits for one after its turn has come. */
  connections: 6,
  /** Bytes of an undecoded body. */
  maxBytes: 64 * 1024 * 1024,
  connectTimeout: 10_000,
  proxies: NO_PROXIES,
};

/** A client on undici's dispatcher, which decompresses nothing and so hides no truncated body. */
export function createHttpClient(clock: Clock, options: Partial<typeof DEFAULTS> = {}): HttpClient {
  const { connections, maxBytes, connectTimeout, proxies } = { ...DEFAULTS, ...options };
  const agentOf = (proxyTunnel: boolean) =>
    new EnvHttpProxyAgent({
      connections,
      pipelining: 1,
      allowH2: false,
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: connectTimeout },
      httpProxy: proxies.httpProxy ?? '',
      httpsProxy: proxies.httpsProxy ?? '',
      noProxy: proxies.noProxy ?? '',
      proxyTunnel,
      clientFactory: clientOfProxy,
    });
  const tunnelling = agentOf(true);
  /** For proxies that give no connection to http addresses, but pass single requests on. */
  let passingOn: EnvHttpProxyAgent | undefined;
  return {
    get: async (request) => {
      const exchangeOver = (agent: Dispatcher) => exchange({ agent, clock, request, maxBytes });
      if (passingOn !== undefined) return exchangeOver(passingOn);
      let isSent = false;
      const onSent = () => {
        isSent = true;
        request.onSent();
      };
      const result = await exchange({ agent: tunnelling, clock, request: { ...request, onSent }, maxBytes });
      const isRefused = 'failure' in result && (result.failure === 'proxy' || result.failure === 'reset');
      const mayPassOn = request.url.protocol === 'http:' && proxyFor(request.url, proxies) !== undefined;
      if (isSent || !isRefused || !mayPassOn) return result;
      passingOn ??= agentOf(false);
      return exchangeOver(passingOn);
    },
    destroy: async () => {
      await Promise.all([tunnelling.destroy(), passingOn?.destroy()]);
    },
  };
}

/**
 * Connections to a proxy. One that closes them instead of answering would be asked again and again by undici, which
 * takes that for a connection that had been idle for too long.
 */
function clientOfProxy(origin: URL, options: object): Dispatcher {
  const pool = new Pool(origin, options);
  const connect = pool.connect.bind(pool);
  return Object.assign(pool, {
    connect: (request: Dispatcher.ConnectOptions) =>
      connect(request).catch((error: unknown) => {
        if (classifyFailure(error) !== 'reset') throw error;
        throw new Error('Proxy closed the connection', { cause: error });
      }),
  });
}

interface Exchange {
  readonly agent: Dispatcher;
  readonly clock: Clock;
  readonly request: HttpRequest;
  readonly maxBytes: number;
}

/** One request and its answer, ended by the answer, a failure, the deadline or the signal. */
async function exchange({ agent, clock, request, maxBytes }: Exchange): Promise<HttpAnswer | HttpFailure> {
  request.signal.throwIfAborted();
  const ended = new AbortController();
  const sink = new AnswerSink(request, maxBytes);
  const stop = () => sink.abort({ failure: 'timeout', message: 'the request was given up' });
  request.signal.addEventListener('abort', stop, { once: true });
  const { url, deadline } = request;
  const late = { failure: 'timeout', message: `no complete answer within ${deadline / 1_000} s` } as const;
  clock.sleep(deadline, ended.signal).then(
    () => sink.abort(late),
    () => {},
  );
  agent.dispatch(
    { origin: url.origin, path: url.pathname + url.search, method: 'GET', headers: request.headers },
    sink,
  );
  const result = await sink.result;
  ended.abort();
  request.signal.removeEventListener('abort', stop);
  request.signal.throwIfAborted();
  return result;
}

/** Collects one answer, up to a number of bytes. */
class AnswerSink implements Dispatcher.DispatchHandler {
  readonly result: Promise<HttpAnswer | HttpFailure>;
  #settle: (result: HttpAnswer | HttpFailure) => void = () => {};
  #given: HttpFailure | undefined;
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: ResponseHeaders = new Map();
  #chunks: Buffer[] = [];
  #bytes = 0;

  constructor(
    private readonly request: HttpRequest,
    private readonly maxBytes: number,
  ) {
    this.result = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** Settles now; a connection that is still being set up sends nothing any more. */
  abort(failure: HttpFailure): void {
    this.#given = failure;
    this.#settle(failure);
    this.#controller?.abort(new Error(failure.message));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#given === undefined) this.request.onSent();
    else controller.abort(new Error(this.#given.message));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = new Map(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value ?? []].flat()]),
    );
    this.request.onAnswer();
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes <= this.maxBytes) this.#chunks.push(chunk);
    else this.abort({ failure: 'too-large', message: `more than ${this.maxBytes} bytes came` });
  }

  onResponseEnd(): void {
    this.#settle({ status: this.#status, headers: this.#headers, body: Buffer.concat(this.#chunks) });
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    this.#settle({ failure: classifyFailure(error), message: messageOf(error) });
  }
}
