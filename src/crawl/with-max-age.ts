import type { LookupCache } from '../model/lookup-cache.js';
import type { StoredLookups } from './store-reader.js';

/** When a store's answers are asked for again; those that ended in a transient failure always are. */
export interface MaxAgeOptions {
  /** Milliseconds after which an answer is too old; never when absent. */
  readonly maxAge?: number;
  /** Whether what earlier runs did not find is asked for again. */
  readonly retryMissing?: boolean;
  /** Milliseconds since 1970 at which this run began: what it asked itself is never due again. */
  readonly now: number;
}

/** A store whose answers are due when they are too old, or failed. */
export function withMaxAge(store: StoredLookups, options: MaxAgeOptions): LookupCache {
  const { maxAge = Number.POSITIVE_INFINITY, retryMissing = false, now } = options;
  return {
    ...store,
    isDue: (doi) => {
      const asked = store.asked(doi);
      if (asked === undefined || asked.at >= now) return false;
      if (asked.outcome === 'failed') return true;
      return now - asked.at > maxAge || (retryMissing && asked.outcome === 'missing');
    },
    isSearchDue: (query) => {
      const at = store.searched(query);
      return at !== undefined && at < now && now - at > maxAge;
    },
  };
}
