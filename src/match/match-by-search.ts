import type { Hit } from '../model/lookup.js';
import type { Match, UnsearchedQuery } from '../model/match.js';
import { unsearchedReason, type WhyUnsearched } from '../model/reference-reasons.js';
import type { WorkRecord } from '../model/work.js';
import type { EmitMatch, MatchInput } from './contract.js';
import { decideGroup } from './decide.js';
import type { ReferenceGroup } from './group-references.js';
import { type LocalMatch, recordIn } from './match-locally.js';
import type { MatchRecorder } from './match-recorder.js';

/** A group that what is known did not settle, and what is known of it. */
export interface OpenGroup extends Omit<LocalMatch, 'match'> {
  readonly group: ReferenceGroup;
}

/** What settles open groups, and where that is recorded. */
export interface SearchContext {
  readonly input: MatchInput;
  readonly recorder: MatchRecorder;
  /** How many groups there are, those settled before included. */
  readonly groups: number;
  readonly emit: EmitMatch;
}

/** What settled the groups, and what did not. */
export interface Searched {
  /** The queries whose hits decided. */
  readonly queries: readonly string[];
  readonly unsearched: readonly UnsearchedQuery[];
}

/**
 * Settles groups by one search each: with hits that are known, else by asking.
 * @param open by query
 */
export async function matchBySearch(
  open: ReadonlyMap<string, readonly OpenGroup[]>,
  context: SearchContext,
): Promise<Searched> {
  const { input, recorder, groups, emit } = context;
  const { cache, source, maxSearches } = input;
  const used: string[] = [];
  const take = (query: string, hits: readonly Hit[]) => {
    used.push(query);
    for (const one of open.get(query) ?? []) settleWith(hits, one, context);
  };
  const gaveUp = new Map<string, WhyUnsearched>();
  const giveUp = (query: string, why: WhyUnsearched) => {
    gaveUp.set(query, why);
    const unchecked: Match = { outcome: 'unchecked', reason: unsearchedReason(why), candidates: [] };
    for (const { group, items } of open.get(query) ?? []) {
      const match = source === undefined ? matchInLibrary(group, items, input) : undefined;
      recorder.settle(group, match ?? unchecked);
    }
  };

  const asked: string[] = [];
  for (const query of open.keys()) {
    const hits = cache.hits(query);
    const mayAsk = source?.search !== undefined && asked.length < maxSearches;
    if (hits !== undefined && !(mayAsk && cache.isSearchDue(query))) take(query, hits);
    else if (mayAsk) asked.push(query);
    else if (source?.search === undefined) giveUp(query, cache.unsearched(query) ?? { why: 'offline' });
    else giveUp(query, { why: 'limit' });
  }
  recorder.progress(groups);
  for await (const search of asked.length > 0 ? (source?.search?.(asked) ?? []) : []) {
    emit({ type: 'search', search });
    const hits = 'hits' in search ? search.hits : cache.hits(search.query);
    if (hits !== undefined) take(search.query, hits);
    else if ('failed' in search) giveUp(search.query, { why: 'failed', failure: search.failure });
    recorder.progress(groups);
  }
  const unsearched = [...open].flatMap(([query, ones]): UnsearchedQuery[] => {
    const why = gaveUp.get(query);
    if (why === undefined || why.why === 'offline') return [];
    const members = ones.flatMap(({ group }) => group.members);
    return [{ ...why, query, references: members.map(({ reference }) => reference.key) }];
  });
  if (source !== undefined) tellOfLimit(unsearched, emit);
  return { queries: used, unsearched };
}

/** Where nobody can be asked, an item of a library may name the work. */
function matchInLibrary(
  group: ReferenceGroup,
  items: readonly WorkRecord[],
  { compareContainers }: MatchInput,
): Match | undefined {
  if (items.length === 0) return undefined;
  const match = decideGroup(group, items, { compareContainers, by: 'library' });
  return match.outcome === 'matched' ? match : undefined;
}

function settleWith(hits: readonly Hit[], { group, records }: OpenGroup, context: SearchContext): void {
  const { input, recorder, emit } = context;
  const { cache, compareContainers } = input;
  const found = [...hits.map(({ record }) => record), ...records];
  const match = decideGroup(group, found, { compareContainers, by: 'search' });
  const hit = hits.find(({ record }) => record.doi === match.doi);
  const isWanted = (doi: string) => recordIn(cache.get(doi)) === undefined || cache.isDue(doi);
  if (hit !== undefined && isWanted(hit.record.doi)) {
    const lookup = { doi: hit.record.doi, ...hit };
    cache.add(lookup);
    emit({ type: 'lookup', depth: 1, lookup });
  }
  recorder.settle(group, match);
}

/** What failed is told at the end, with all else that did. */
function tellOfLimit(unsearched: readonly UnsearchedQuery[], emit: EmitMatch): void {
  const beyond = unsearched.flatMap(({ why, references }) => (why === 'limit' ? references : [])).length;
  if (beyond === 0) return;
  const references = `${beyond} ${beyond === 1 ? 'reference' : 'references'}`;
  const message = `${references} without a DOI not searched for: --max-searches allows no more.`;
  emit({ type: 'notice', message });
}
