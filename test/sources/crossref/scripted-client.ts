import type { Clock } from '../../../src/http/clock.js';
import type { HttpAnswer, HttpClient, HttpFailure, HttpRequest } from '../../../src/http/http-client.js';

/** An answer or a failure; `silence` never comes. */
export type Script = (
  path: string,
  number: number,
) => HttpAnswer | HttpFailure | 'silence' | Promise<HttpAnswer | HttpFailure>;

/** A client that answers from a script, on any clock, and notes when it was asked for what. */
export function scriptedClient(clock: Clock, script: Script) {
  const requests: { readonly path: string; readonly at: number }[] = [];
  const client: HttpClient = {
    get: async (request: HttpRequest) => {
      request.signal.throwIfAborted();
      const path = request.url.pathname + request.url.search;
      requests.push({ path, at: clock.now() });
      request.onSent();
      const answer = await script(path, requests.length);
      if (answer === 'silence') {
        await clock.sleep(request.deadline, request.signal);
        return { failure: 'timeout', message: 'no complete answer' };
      }
      if ('status' in answer) request.onAnswer();
      return answer;
    },
    destroy: async () => {},
  };
  return { client, requests };
}

/** An answer with a body: text as it is, anything else as JSON. */
export function answer(
  status: number,
  body: unknown = '',
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
  return {
    status,
    headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])),
    body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
  };
}

/** The answer of `/works/{doi}`. */
export function workAnswer(doi: string): HttpAnswer {
  return answer(200, { status: 'ok', 'message-type': 'work', message: { DOI: doi, title: ['A title'] } });
}
