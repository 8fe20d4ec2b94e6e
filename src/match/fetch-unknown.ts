import { needsLookup } from '../model/lookup-cache.js';
import type { EmitMatch, MatchInput } from './contract.js';

/** Fetches the works of which nothing is known yet, or that are due, many at once; nothing without a source. */
export async function fetchUnknown(
  dois: Iterable<string>,
  { cache, source }: MatchInput,
  emit: EmitMatch,
): Promise<void> {
  const unknown = [...new Set(dois)].filter((doi) => needsLookup(cache, doi)).sort();
  if (source === undefined || unknown.length === 0) return;
  for await (const lookup of source.lookup(unknown)) emit({ type: 'lookup', depth: 1, lookup });
}
