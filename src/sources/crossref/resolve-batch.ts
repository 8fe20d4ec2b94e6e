import { CiteloomError } from '../../errors.js';
import type { Lookup } from '../../model/lookup.js';
import { type Batch, halve } from './batches.js';
import { fieldsOf } from './lenient.js';
import { readItems } from './read-items.js';
import type { FinalReply } from './reply.js';
import type { Resolver } from './resolve-single.js';
import { listUrl } from './urls.js';

/** What a request brought, and what must be asked next. */
export interface Step {
  readonly lookups: readonly Lookup[];
  readonly next: readonly Batch[];
}

/** Unusable lists in a row after which halving is no use: one bad work spoils fewer, however large its batch. */
const LISTS_ARE_DOWN = 16;

/**
 * Asks for several works at once. What the list leaves out goes single; a batch that draws an error is halved,
 * or goes single when no lists come at all.
 * @throws CiteloomError RESPONSE_MALFORMED when the address serves no lists of works at all
 */
export async function resolveBatch({ api, base, lists }: Resolver, dois: readonly string[]): Promise<Step> {
  const reply = await api.ask('list', listUrl(base, dois), 'work-list');
  assertHasLists(reply, { base, lists });
  if (reply.type !== 'message') {
    lists.failures += 1;
    return { lookups: [], next: lists.failures < LISTS_ARE_DOWN ? halve(dois) : dois.map(single) };
  }
  lists.failures = 0;
  lists.everCame = true;
  const found = readItems(fieldsOf(reply.message).get('items'), new Set(dois));
  const omitted = dois.filter((doi) => !found.has(doi));
  return {
    lookups: [...found.values()],
    next: omitted.map(single),
  };
}

/**
 * Where no list ever came, and the address of lists is nowhere, this is another server.
 * @throws CiteloomError RESPONSE_MALFORMED
 */
export function assertHasLists(reply: FinalReply, { base, lists }: Pick<Resolver, 'base' | 'lists'>): void {
  const isNowhere = reply.type === 'absent' || (reply.type === 'unusable' && reply.isNowhere);
  if (isNowhere && !lists.everCame)
    throw new CiteloomError('RESPONSE_MALFORMED', `${base} is not the Crossref API: it has no /works`, {
      hint: 'Check the address given with --crossref-url.',
    });
}

function single(doi: string): Batch {
  return { kind: 'single', doi };
}
