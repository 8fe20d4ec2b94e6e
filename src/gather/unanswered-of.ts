import type { Crawled } from '../crawl/crawl.js';
import type { Matches } from '../match/contract.js';
import { isTransientFailure } from '../model/lookup.js';
import type { LookupCache } from '../model/lookup-cache.js';
import { compareText } from '../model/order.js';
import type { Unanswered } from '../model/unanswered.js';

/** The look-ups and searches that a result lacks because they failed, in this run or in the one that it stands for. */
export function unansweredOf(
  { depths, matches }: Pick<Crawled, 'depths'> & { readonly matches: Matches },
  cache: LookupCache,
): Unanswered[] {
  const dois = [...new Set([...depths.keys(), ...matches.consulted])].sort(compareText);
  const lookups = dois.flatMap((name): Unanswered[] => {
    const lookup = cache.get(name);
    if (lookup === undefined || !isTransientFailure(lookup) || !('missing' in lookup)) return [];
    const { failure } = lookup;
    return [{ kind: 'look-up', name, ...(failure === undefined ? {} : { failure }) }];
  });
  const searches = matches.unsearched.flatMap((search): Unanswered[] => {
    if (search.why !== 'failed') return [];
    return [{ kind: 'search', name: search.references.join(' = '), failure: search.failure }];
  });
  return [...lookups, ...searches];
}
