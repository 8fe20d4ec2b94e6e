import { createHash } from 'node:crypto';
import type { Budget } from '../../http/budget.js';
import { openSharedBudget, type SharedBudgetOptions } from '../../http/shared-budget.js';
import { type Identity, requestedPool } from './identity.js';
import { parseBaseUrl } from './urls.js';

/** Whose budget, at which server, and where it is kept. */
export interface CrossrefBudgetOptions extends Omit<SharedBudgetOptions, 'key'> {
  readonly identity: Pick<Identity, 'mailto' | 'plusToken'>;
  /** The address that the source is given. */
  readonly baseUrl: string;
}

/**
 * The budget that all crawls of one user on this machine share, for `createCrossrefSource`. The user is known
 * by a hash: address and token are not written.
 * @throws CiteloomError USAGE for a base address that cannot be used
 */
export function openCrossrefBudget(options: CrossrefBudgetOptions): Budget {
  const { identity, baseUrl, ...rest } = options;
  return openSharedBudget({ ...rest, key: budgetKey(baseUrl, identity) });
}

/** The limits are those of a server, and there of an address or a token; without either, of the public pool. */
function budgetKey(baseUrl: string, identity: CrossrefBudgetOptions['identity']): string {
  const who = identity.plusToken ?? identity.mailto?.toLowerCase() ?? '';
  const { origin } = new URL(parseBaseUrl(baseUrl));
  const parts = ['citeloom budget', origin, requestedPool(identity), who];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
