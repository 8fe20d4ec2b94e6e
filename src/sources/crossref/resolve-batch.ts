import { CiteloomError } from '../../errors.js';
import type { Lookup } from '../contract.js';
import { type Batch, halve } from './batches.js';
import { openEnvelope } from './envelope.js';
import { fieldsOf } from './lenient.js';
import { readItems } from './read-items.js';
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
  const reply = await api.ask('list', listUrl(base, dois));
  if (reply.type === 'absent')
    throw new CiteloomError('RESPONSE_MALFORMED', `${base} is not the Crossref API: it has no /works`, {
      hint: 'Check the address given with --crossref-url.',
    });
  const opened = reply.type === 'json' ? openEnvelope(reply.json, 'work-list') : undefined;
  if (opened === undefined || 'unusable' in opened) {
    lists.failures += 1;
    return { lookups: [], next: lists.failures < LISTS_ARE_DOWN ? halve(dois) : dois.map(single) };
  }
  lists.failures = 0;
  const found = readItems(fieldsOf(opened.message).get('items'), new Set(dois));
  const omitted = dois.filter((doi) => !found.has(doi));
  return {
    lookups: [...found.values()],
    next: omitted.map(single),
  };
}

function single(doi: string): Batch {
  return { kind: 'single', doi };
}
