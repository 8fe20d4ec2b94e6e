import { CiteloomError } from '../../errors.js';
import { isLoopback } from '../../http/proxies.js';
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

/**
 * A token goes over https only: over plain http anybody on the way could read it. This machine itself is no way.
 * @param proxy the one on the way, if any
 * @throws CiteloomError USAGE
 */
export function assertTokenIsSafe(base: string, proxy: string | undefined): void {
  const url = new URL(base);
  const isHere = isLoopback(url) && (proxy === undefined || isLoopback(new URL(proxy)));
  if (url.protocol === 'https:' || isHere) return;
  throw new CiteloomError(
    'USAGE',
    `A Crossref Plus token is not sent over plain http, as ${url.origin} asks for`,
    {
      hint: 'Give an https address with --crossref-url, or leave the token out (--plus-token, CITELOOM_PLUS_TOKEN).',
    },
  );
}

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
  const contact = mailto === undefined ? '' : ` (mailto:${mailto})`;
  return {
    'user-agent': `citeloom/${userAgentVersion}${contact}`,
    accept: 'application/json',
    'accept-encoding': 'gzip',
    ...(plusToken === undefined
      ? {}
      : { 'crossref-plus-api-token': `Bearer ${plusToken.replace(/^Bearer /i, '')}` }),
  };
}
