import { CiteloomError } from '../../errors.js';
import type { PoolName } from './pools.js';

/** How a user asks to be known to Crossref. */
export interface Identity {
  /** An address the user gave; there is no default, made up or shared. */
  readonly mailto?: string;
  readonly plusToken?: string;
  /** citeloom's version. */
  readonly userAgentVersion: string;
}

const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:"]+$/;
const TOKEN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)?$/;

/** The pool that this identity asks for. */
export function requestedPool({ mailto, plusToken }: Partial<Identity>): PoolName {
  if (plusToken !== undefined) return 'plus';
  return mailto === undefined ? 'public' : 'polite';
}

/**
 * The request headers that identify the user.
 * @throws CiteloomError USAGE for an address or a token that cannot stand in a header
 * @see https://github.com/CrossRef/rest-api-doc#good-manners--more-reliable-service
 */
export function identityHeaders({ mailto, plusToken, userAgentVersion }: Identity): Record<string, string> {
  if (mailto !== undefined && !(ADDRESS.test(mailto) && /^[\x21-\x7e]+$/.test(mailto)))
    throw new CiteloomError('USAGE', `Not an e-mail address: ${JSON.stringify(mailto)}`, {
      hint: 'Give an address such as you@example.org, or none to use the public pool.',
    });
  if (plusToken !== undefined && !TOKEN.test(plusToken))
    throw new CiteloomError('USAGE', 'The Crossref Plus token holds characters that cannot be sent', {
      hint: 'Give the token as Crossref issued it, on one line.',
    });
  const contact = mailto === undefined ? '' : `; mailto:${mailto}`;
  return {
    'user-agent': `citeloom/${userAgentVersion} (https://github.com/citeloom/citeloom${contact})`,
    accept: 'application/json',
    'accept-encoding': 'gzip',
    ...(plusToken === undefined
      ? {}
      : { 'crossref-plus-api-token': `Bearer ${plusToken.replace(/^Bearer /i, '')}` }),
  };
}
