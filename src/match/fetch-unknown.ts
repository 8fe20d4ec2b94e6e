import type { EmitMatch, MatchInput } from './contract.js';

/** Fetches the works of which nothing is known yet, or that are due, many at once; nothing without a source. */
export async function fetchUnknown(
  dois: Iterable<string>,
  { known, source }: MatchInput,
  emit: EmitMatch,
): Promise<void> {
  const isOpen = (doi: string) => known.get(doi) === undefined || known.isDue?.(doi) === true;
  const unknown = [...new Set(dois)].filter(isOpen).sort();
  if (source === undefined || unknown.length === 0) return;
  for await (const lookup of source.lookup(unknown)) emit({ type: 'lookup', depth: 1, lookup });
}
