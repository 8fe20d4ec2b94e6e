import type { KnownLookups } from './crawl/known-lookups.js';
import type { GatheredWorks } from './gather-works.js';
import { isTransientFailure } from './model/lookup.js';
import { compareText } from './model/order.js';
import type { Unanswered } from './model/unanswered.js';

/** The look-ups and searches that a result lacks because they failed, in this run or in the one that it stands for. */
export function unansweredOf({ depths, matches }: GatheredWorks, known: KnownLookups): Unanswered[] {
  const dois = [...new Set([...depths.keys(), ...matches.consulted])].sort(compareText);
  const lookups = dois.flatMap((name): Unanswered[] => {
    const lookup = known.get(name);
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
