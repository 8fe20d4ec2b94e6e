import { decodeBody, decodeJson, type Undecodable } from '../../http/decode.js';
import type { FailureKind } from '../../http/failure.js';
import type { HttpAnswer, HttpFailure } from '../../http/http-client.js';
import { readRetryAfter } from '../../http/rate-headers.js';
import type { AskFailure, MissingReason } from '../../model/lookup.js';
import { envelopeError, type MessageType, openEnvelope } from './envelope.js';
import { fieldsOf } from './lenient.js';

/** What an answer means to whoever asked. */
export type FinalReply =
  | { readonly type: 'message'; readonly message: unknown }
  /** The work has another DOI. */
  | { readonly type: 'redirect'; readonly doi: string }
  /** The API knows no such work. */
  | { readonly type: 'absent' }
  /** The API refuses the question. */
  | { readonly type: 'rejected'; readonly message: string; readonly failure: AskFailure }
  | {
      readonly type: 'unusable';
      readonly reason: MissingReason;
      readonly failure: AskFailure;
      /** Of an answer that says so: there is nothing at this address. */
      readonly isNowhere: boolean;
    };

/** What one answer means: something final, or what the asking itself must deal with. */
export type Reply =
  | { readonly type: 'message'; readonly message: unknown; readonly repaired: boolean }
  | { readonly type: 'absent' }
  | { readonly type: 'moved'; readonly location: string }
  | { readonly type: 'rejected'; readonly message: string; readonly what: string }
  | ({ readonly type: 'unusable' } & Trouble)
  | ({ readonly type: 'retry' } & Trouble)
  | { readonly type: 'limited'; readonly retryAfter: number | undefined }
  | { readonly type: 'blocked'; readonly status: number };

/** What is wrong with an answer. */
interface Trouble {
  readonly reason: MissingReason;
  /** As in `AskFailure`. */
  readonly what: string;
  /** For the error that ends everything, when it does: what the network said. */
  readonly message?: string;
  readonly status?: number;
  readonly retryAfter?: number | undefined;
}

const FAILURES: Readonly<Record<FailureKind, string>> = {
  dns: 'could not be found',
  refused: 'could not be reached',
  tls: 'showed no valid certificate',
  timeout: 'gave no complete answer in time',
  reset: 'broke off the connection',
  malformed: 'answered with something that is not HTTP',
  proxy: 'could not be reached through the proxy',
  'too-large': 'answered with too much data',
};

/** Reads a failure of the network: too much data will be too much again, anything else may pass. */
export function readFailure({ failure, message }: HttpFailure): Reply {
  const what = FAILURES[failure];
  if (failure === 'too-large') return { type: 'unusable', reason: 'too-large', what, message };
  return { type: 'retry', reason: failure === 'malformed' ? 'malformed' : 'api-error', what, message };
}

/** What an answer is read by. */
export interface ReadOptions {
  /** The type of message asked for; any when absent. */
  readonly expected?: MessageType;
  /** Now, for a `Retry-After` that is a date. */
  readonly wallClock: number;
}

/**
 * Reads an answer by its status, then by its body; its content type is not trusted. What Crossref itself would not
 * send (a page, an error with status 200, a 404 in other words) came from something on the way, or from a server in
 * trouble: it says nothing of the work, and another try may.
 */
export async function readAnswer(answer: HttpAnswer, { expected, wallClock }: ReadOptions): Promise<Reply> {
  const { status, headers } = answer;
  const retryAfter = readRetryAfter(headers.get('retry-after') ?? [], wallClock);
  if (status === 200) return readBody(answer, expected);
  if (status === 429) return { type: 'limited', retryAfter };
  if (status === 401 || status === 403) return { type: 'blocked', status };
  if (status >= 300 && status < 400) return { type: 'moved', location: headers.get('location')?.[0] ?? '' };
  if (status === 404 || status === 410) {
    if (await isNotFound(answer)) return { type: 'absent' };
  }
  if (status === 400 || status === 414) {
    const decoded = await decodeJson(answer);
    if ('json' in decoded || answer.body.length === 0) {
      const said = 'json' in decoded ? envelopeError(decoded.json) : undefined;
      return { type: 'rejected', message: `${status} ${said ?? ''}`.trim(), what: `answered ${status}` };
    }
  }
  return { type: 'retry', reason: 'api-error', what: `answered ${status}`, status, retryAfter };
}

const UNDECODABLE: Readonly<Record<Undecodable, string>> = {
  truncated: 'broke off its answer',
  encoding: 'answered in an unknown encoding',
  'too-large': 'answered with too much data',
  'too-deep': 'answered with JSON that nests too deep',
  'bad-json': 'answered with broken JSON',
  'not-json': 'answered with a page instead of JSON',
};

/** What another try may mend. */
const PASSING: ReadonlySet<Undecodable> = new Set(['truncated', 'bad-json', 'not-json']);

async function readBody(answer: HttpAnswer, expected: MessageType | undefined): Promise<Reply> {
  const decoded = await decodeJson(answer);
  if ('undecodable' in decoded) {
    const { undecodable } = decoded;
    const type = PASSING.has(undecodable) ? 'retry' : 'unusable';
    const reason = undecodable === 'truncated' ? 'malformed' : undecodable;
    return { type, reason, what: UNDECODABLE[undecodable] };
  }
  const { json, repaired } = decoded;
  const opened = openEnvelope(json, expected);
  if ('message' in opened) return { type: 'message', message: opened.message, repaired };
  const { unusable: reason, said } = opened;
  const error = said === undefined ? 'answered with an error' : `answered with an error (${said})`;
  const what = reason === 'api-error' ? error : 'answered with something else than asked for';
  return { type: 'retry', reason, what };
}

/** Whether it is Crossref that says so: in plain text, whatever the content type declares, or in its envelope. */
async function isNotFound(answer: HttpAnswer): Promise<boolean> {
  const decoded = await decodeBody(answer);
  if ('undecodable' in decoded) return false;
  if (/^\s*resource not found\.?\s*$/i.test(decoded.text.slice(0, 100))) return true;
  const json = await decodeJson(answer);
  return 'json' in json && fieldsOf(json.json).get('message-type') === 'resource-failure';
}
