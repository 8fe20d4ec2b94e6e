import type { Hit } from '../model/lookup.js';
import type { Match } from '../model/match.js';
import type { WorkRecord } from '../model/work.js';
import type { EmitMatch, MatchInput } from './contract.js';
import { decideGroup } from './decide-group.js';
import type { ReferenceGroup } from './group-references.js';
import type { Ledger } from './ledger.js';
import { type LocalMatch, recordIn } from './match-locally.js';

/** A group that what is known did not settle, and what is known of it. */
export interface OpenGroup extends Omit<LocalMatch, 'match'> {
  readonly group: ReferenceGroup;
}

/** What settles open groups, and where that is written down. */
export interface SearchContext {
  readonly input: MatchInput;
  readonly ledger: Ledger;
  /** How many groups there are, those settled before included. */
  readonly groups: number;
  readonly emit: EmitMatch;
}

/** The same whatever kept it from being searched for: a later run may have been kept by something else. */
const UNCHECKED: Match = { outcome: 'unchecked', reason: 'no DOI; not searched for', candidates: [] };

/**
 * Settles groups by one search each: with hits that are known, else by asking. Gives the queries whose hits
 * decided.
 * @param open by query
 */
export async function matchBySearch(
  open: ReadonlyMap<string, readonly OpenGroup[]>,
  context: SearchContext,
): Promise<string[]> {
  const { input, ledger, groups, emit } = context;
  const { known, source, maxSearches } = input;
  const used: string[] = [];
  const take = (query: string, hits: readonly Hit[]) => {
    used.push(query);
    for (const one of open.get(query) ?? []) settleWith(hits, one, context);
  };
  const unsearched = { limit: 0, failed: 0 };
  const giveUp = (query: string, why?: keyof typeof unsearched) => {
    for (const { group, items } of open.get(query) ?? []) {
      ledger.settle(group, source === undefined ? matchInLibrary(group, items, input) : UNCHECKED);
      if (why !== undefined) unsearched[why] += group.members.length;
    }
  };

  const asked: string[] = [];
  for (const query of open.keys()) {
    const hits = known.hits?.(query);
    const mayAsk = source?.search !== undefined && asked.length < maxSearches;
    if (hits !== undefined && !(mayAsk && known.isSearchDue?.(query) === true)) take(query, hits);
    else if (mayAsk) asked.push(query);
    else giveUp(query, source?.search === undefined ? undefined : 'limit');
  }
  ledger.progress(groups);
  for await (const search of asked.length > 0 ? (source?.search?.(asked) ?? []) : []) {
    emit({ type: 'search', search });
    const hits = 'hits' in search ? search.hits : known.hits?.(search.query);
    if (hits === undefined) giveUp(search.query, 'failed');
    else take(search.query, hits);
    ledger.progress(groups);
  }
  tellOfUnsearched(unsearched, emit);
  return used;
}

/** Where nobody can be asked, an item of a library may name the work. */
function matchInLibrary(
  group: ReferenceGroup,
  items: readonly WorkRecord[],
  { compareContainers }: MatchInput,
): Match {
  const match =
    items.length === 0 ? UNCHECKED : decideGroup(group, items, { compareContainers, by: 'library' });
  return match.outcome === 'matched' ? match : UNCHECKED;
}

function settleWith(hits: readonly Hit[], { group, records }: OpenGroup, context: SearchContext): void {
  const { input, ledger, emit } = context;
  const found = [...hits.map(({ record }) => record), ...records];
  const match = decideGroup(group, found, { compareContainers: input.compareContainers, by: 'search' });
  const hit = hits.find(({ record }) => record.doi === match.doi);
  if (hit !== undefined && recordIn(input.known.get(hit.record.doi)) === undefined)
    emit({ type: 'lookup', depth: 1, lookup: { doi: hit.record.doi, ...hit } });
  ledger.settle(group, match);
}

function tellOfUnsearched(unsearched: { readonly limit: number; readonly failed: number }, emit: EmitMatch) {
  const { limit, failed } = unsearched;
  if (limit > 0)
    emit({
      type: 'notice',
      message: `${counted(limit)} without a DOI not searched for: --max-searches allows no more.`,
    });
  if (failed > 0)
    emit({
      type: 'notice',
      message: `${counted(failed)} without a DOI searched for in vain: no usable answer came. The same command asks again.`,
    });
}

function counted(references: number): string {
  return `${references} ${references === 1 ? 'reference' : 'references'}`;
}
