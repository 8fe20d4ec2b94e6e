import { plainText } from '../../model/text/plain-text.js';
import { elementsOf, fieldsOf } from './lenient.js';

/** What can be asked for. */
export type MessageType = 'work' | 'work-list' | 'work-agency';

/** The message of an answer of the type asked for, or what came instead. */
export type Opened =
  | { readonly message: unknown }
  | {
      readonly unusable: 'api-error' | 'malformed';
      /** What the API says of an error. */
      readonly said?: string;
    };

/**
 * Opens `{status, message-type, message}`; errors come in such envelopes too, even with status 200.
 * @param type any when absent
 */
export function openEnvelope(json: unknown, type?: MessageType): Opened {
  const fields = fieldsOf(json);
  const status = fields.get('status');
  if (status !== 'ok' && typeof status === 'string') {
    const said = envelopeError(json)?.slice(0, 80);
    return { unusable: 'api-error', ...(said === undefined ? {} : { said }) };
  }
  if (type === undefined) return status === 'ok' ? { message: json } : { unusable: 'malformed' };
  if (fields.get('message-type') !== type || fieldsOf(fields.get('message')).size === 0)
    return { unusable: 'malformed' };
  return { message: fields.get('message') };
}

/** What an error envelope says: of a `validation-failure` every message, of an exception its own. */
export function envelopeError(json: unknown): string | undefined {
  const message = fieldsOf(json).get('message');
  const parts = [message, ...elementsOf(message)].map((part) => plainText(fieldsOf(part).get('message')));
  const text = parts.filter((part) => part !== undefined).join(' ') || plainText(message);
  return text?.slice(0, 300);
}
