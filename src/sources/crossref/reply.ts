import { decodeJson } from '../../http/decode.js';
import type { HttpAnswer, HttpFailure } from '../../http/http-client.js';
import { readRetryAfter } from '../../http/retry-after.js';
import type { MissingReason } from '../contract.js';
import { envelopeError } from './envelope.js';

/** What an answer means to whoever asked. */
export type FinalReply =
  | { readonly type: 'json'; readonly json: unknown; readonly repaired: boolean }
  | { readonly type: 'redirect'; readonly location: string }
  | { readonly type: 'absent' }
  | { readonly type: 'rejected'; readonly message: string }
  | { readonly type: 'unusable'; readonly reason: MissingReason; readonly message: string };

/** What an answer means, with those that the asking itself must deal with: try again, wait, stop. */
export type Reply =
  | FinalReply
  | {
      readonly type: 'retry';
      readonly reason: MissingReason;
      readonly message: string;
      readonly retryAfter?: number | undefined;
    }
  | { readonly type: 'limited'; readonly retryAfter: number | undefined }
  | { readonly type: 'blocked'; readonly status: number };

/** Reads a failure of the network: too much data will be too much again, anything else may pass. */
export function readFailure({ failure, message }: HttpFailure): Reply {
  return failure === 'too-large'
    ? { type: 'unusable', reason: 'too-large', message }
    : { type: 'retry', reason: failure === 'malformed' ? 'malformed' : 'api-error', message };
}

/**
 * Reads an answer by its status, then by its body; its content type is not trusted.
 * @param wallClock now, for a `Retry-After` that is a date
 */
export async function readAnswer(answer: HttpAnswer, wallClock: number): Promise<Reply> {
  const { status, headers } = answer;
  const retryAfter = readRetryAfter(headers.get('retry-after') ?? [], wallClock);
  if (status === 200) return readBody(answer);
  if (status === 429) return { type: 'limited', retryAfter };
  if (status === 401 || status === 403) return { type: 'blocked', status };
  if (status === 404 || status === 410) return { type: 'absent' };
  if (status >= 300 && status < 400)
    return { type: 'redirect', location: headers.get('location')?.[0] ?? '' };
  if (status >= 400 && status < 500 && status !== 408)
    return { type: 'rejected', message: `${status} ${await errorText(answer)}`.trim() };
  return {
    type: 'retry',
    reason: 'api-error',
    message: `${status} ${await errorText(answer)}`.trim(),
    retryAfter,
  };
}

async function readBody(answer: HttpAnswer): Promise<Reply> {
  const decoded = await decodeJson(answer);
  if ('json' in decoded) return { type: 'json', ...decoded };
  const { undecodable } = decoded;
  const message = `the answer cannot be read: ${undecodable}`;
  if (undecodable === 'truncated') return { type: 'retry', reason: 'malformed', message };
  const mayPass = undecodable === 'not-json' || undecodable === 'bad-json';
  return { type: mayPass ? 'retry' : 'unusable', reason: undecodable, message };
}

/** What an error body says when it is JSON; a load balancer's page says nothing more than the status. */
async function errorText(answer: HttpAnswer): Promise<string> {
  const decoded = await decodeJson(answer);
  return ('json' in decoded ? envelopeError(decoded.json) : undefined) ?? '';
}
