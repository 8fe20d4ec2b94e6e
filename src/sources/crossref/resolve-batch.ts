import { CiteloomError } from '../../errors.js';
import type { Lookup } from '../contract.js';
import { type Batch, halve } from './batches.js';
import { openEnvelope } from './envelope.js';
import { elementsOf, fieldsOf } from './lenient.js';
import { mapCrossrefRecord } from './map.js';
import { aliasesOf, type Resolver } from './resolve-single.js';
import { listUrl } from './urls.js';

/** What a request brought, and what must be asked next. */
export interface Step {
  readonly lookups: readonly Lookup[];
  readonly next: readonly Batch[];
}

/**
 * Asks for several works at once. What the list leaves out goes single; a batch that draws an error is halved.
 * @throws CiteloomError RESPONSE_MALFORMED when the address serves no lists of works at all
 */
export async function resolveBatch({ api, base }: Resolver, dois: readonly string[]): Promise<Step> {
  const reply = await api.ask('list', listUrl(base, dois));
  if (reply.type === 'absent')
    throw new CiteloomError('RESPONSE_MALFORMED', `${base} is not the Crossref API: it has no /works`, {
      hint: 'Check the address given with --crossref-url.',
    });
  const opened = reply.type === 'json' ? openEnvelope(reply.json, 'work-list') : undefined;
  if (opened === undefined || 'unusable' in opened) return { lookups: [], next: halve(dois) };
  const found = readItems(fieldsOf(opened.message).get('items'), new Set(dois));
  const omitted = dois.filter((doi) => !found.has(doi));
  return {
    lookups: [...found.values()],
    next: omitted.map((doi) => ({ kind: 'single', doi })),
  };
}

/** The records that were asked for, by the DOI asked; anything else in the list is passed over. */
function readItems(items: unknown, asked: ReadonlySet<string>): ReadonlyMap<string, Lookup> {
  const found = new Map<string, Lookup>();
  for (const raw of elementsOf(items)) {
    const record = mapCrossrefRecord(raw);
    if (record === undefined) continue;
    for (const doi of [record.doi, ...aliasesOf(raw)])
      if (asked.has(doi) && !found.has(doi)) found.set(doi, { doi, record, raw });
  }
  return found;
}
