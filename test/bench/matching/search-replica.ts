import { elementsOf, fieldsOf } from '../../../src/sources/crossref/lenient.js';
import { publishedLimits } from '../../replica/pools.js';
import { createReplica, type Replica } from '../../replica/replica.js';
import { bibliographicQuery } from './bibliographic-query.js';
import type { GoldReference, MatchingSet } from './matching-set.js';

const ROWS = 10;

/** What the search answered to one reference; absent hits: it gave no answer. */
export interface SearchedReference {
  readonly gold: GoldReference;
  readonly hits?: readonly unknown[];
}

/** The hits for every reference of a set, and how many requests for lists they took. */
export interface Searched {
  readonly searched: readonly SearchedReference[];
  readonly requests: number;
}

/** Asks a replica that holds the set's records, one reference after the other, one request each. */
export async function searchReplica({ references, records }: MatchingSet): Promise<Searched> {
  const limits = publishedLimits();
  limits.public.list.requests = Number.POSITIVE_INFINITY;
  const replica = await createReplica({ records, limits });
  try {
    const searched: SearchedReference[] = [];
    for (const gold of references) searched.push({ gold, ...(await ask(replica, gold)) });
    return { searched, requests: replica.requests('list').length };
  } finally {
    await replica.close();
  }
}

async function ask({ url }: Replica, { reference }: GoldReference): Promise<Pick<SearchedReference, 'hits'>> {
  const query = encodeURIComponent(bibliographicQuery(reference));
  const response = await fetch(`${url}/works?query.bibliographic=${query}&rows=${ROWS}`);
  if (response.status !== 200) return {};
  const message = fieldsOf(await response.json()).get('message');
  return { hits: elementsOf(fieldsOf(message).get('items')) };
}
