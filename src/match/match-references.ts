import type { Hit, KnownLookup } from '../model/lookup.js';
import type { Decision, Match } from '../model/match.js';
import { referenceId } from '../model/match.js';
import { recordOfReference } from '../model/record-of-reference.js';
import type { Seed } from '../model/seed.js';
import type { WorkRecord } from '../model/work.js';
import type { Lookup, MetadataSource, Search } from '../sources/contract.js';
import type { ContainerComparison } from './compare-structured.js';
import { decide } from './decide.js';
import { groupReferences, type ReferenceGroup } from './group-references.js';
import { createKnownTitles, type KnownCandidates } from './known-titles.js';
import { searchQuery } from './search-query.js';

/** What is known without asking: lookups by DOI, searches by query. */
export interface KnownToMatching {
  get(doi: string): KnownLookup | undefined;
  /** What a search found before. */
  hits?(query: string): readonly Hit[] | undefined;
  /** Whether a search is made again although its hits are known. */
  isSearchDue?(query: string): boolean;
  /** Lookups that no reference may lead to: records that the user gave. */
  lookups?(): Iterable<KnownLookup>;
}

/** What matching works on. */
export interface MatchInput {
  readonly seeds: readonly Seed[];
  /** DOIs of the works that were crawled. */
  readonly crawled: Iterable<string>;
  /** It must know at once what was emitted. */
  readonly known: KnownToMatching;
  /** Absent: nothing is asked. */
  readonly source?: MetadataSource;
  /** By `referenceId`. They overrule everything. */
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly compareContainers: ContainerComparison;
  /** No more searches than this are made. */
  readonly maxSearches: number;
}

/** What matching tells while it goes on. */
export type MatchEvent =
  /** A record that a match or a candidate needs; as in a crawl. */
  | { readonly type: 'lookup'; readonly depth: 1; readonly lookup: Lookup }
  | { readonly type: 'search'; readonly search: Search }
  /** How many works without a DOI are settled, and how many of those were found. */
  | { readonly type: 'matching'; readonly done: number; readonly queued: number; readonly matched: number }
  | { readonly type: 'notice'; readonly message: string };

/** What became of the references without a DOI. */
export interface Matches {
  /** By `referenceId`: all without a DOI, and those that a decision is about. */
  readonly byReference: ReadonlyMap<string, Match>;
  /** The queries whose hits decided, in order. */
  readonly queries: readonly string[];
  /** DOIs beyond the crawled ones whose records, or lack of one, decided; sorted. */
  readonly consulted: readonly string[];
}

/**
 * Finds the works that references without a DOI mean: by the user's decisions, then by the titles that known
 * records bear and that references of other works carry a DOI for, then by one search for each work that is
 * still open. What is found is validated by our own comparison, wherever it came from.
 * @throws CiteloomError whatever the source throws; what was emitted before stays good
 */
export async function matchReferences(
  input: MatchInput,
  emit: (event: MatchEvent) => void,
): Promise<Matches> {
  const byReference = new Map<string, Match>();
  const settle = (group: ReferenceGroup, match: Match) => {
    for (const { seed, reference } of group.members) {
      const id = referenceId(seed, reference.key);
      if (!byReference.has(id)) byReference.set(id, match);
    }
  };
  await applyDecisions(input, byReference, emit);
  const open = groupReferences(input.seeds).filter((group) => {
    const decided = group.members.map(({ seed, reference }) =>
      byReference.get(referenceId(seed, reference.key)),
    );
    const match = decided.find((one) => one !== undefined);
    if (match !== undefined) settle(group, match);
    return match === undefined;
  });
  const candidates: ReadonlyMap<ReferenceGroup, KnownCandidates> =
    open.length === 0 ? new Map() : await knownCandidates(input, open, emit);
  const queries = await settleGroups(input, { open, candidates, settle }, emit);
  const consulted = [...candidates.values()].flatMap(({ references }) => [...references.keys()]);
  return { byReference, queries, consulted: [...new Set(consulted)].sort() };
}

type Emit = (event: MatchEvent) => void;

async function applyDecisions(
  { seeds, decisions, known, source }: MatchInput,
  byReference: Map<string, Match>,
  emit: Emit,
): Promise<void> {
  if (decisions.size === 0) return;
  const dois = new Set<string>();
  for (const { id: seed, references } of seeds) {
    for (const { key } of references) {
      const decision = decisions.get(referenceId(seed, key));
      if (decision === undefined || decision === 'automatic') continue;
      byReference.set(referenceId(seed, key), decidedMatch(decision));
      if (decision !== 'none') dois.add(decision.doi);
    }
  }
  await fetchUnknown(dois, { known, ...(source === undefined ? {} : { source }) }, emit);
}

function decidedMatch(decision: Exclude<Decision, 'automatic'>): Match {
  return decision === 'none'
    ? { outcome: 'unmatched', by: 'decision', reason: 'decided: it has no DOI', candidates: [] }
    : { outcome: 'matched', by: 'decision', doi: decision.doi, reason: 'decided: this work', candidates: [] };
}

async function fetchUnknown(
  dois: Iterable<string>,
  { known, source }: Pick<MatchInput, 'known' | 'source'>,
  emit: Emit,
): Promise<void> {
  const unknown = [...new Set(dois)].filter((doi) => known.get(doi) === undefined).sort();
  if (source === undefined || unknown.length === 0) return;
  for await (const lookup of source.lookup(unknown)) emit({ type: 'lookup', depth: 1, lookup });
}

/** What known records and the references of fetched works offer, with the records that it leads to. */
async function knownCandidates(
  input: MatchInput,
  groups: readonly ReferenceGroup[],
  emit: Emit,
): Promise<Map<ReferenceGroup, KnownCandidates>> {
  const { seeds, crawled, known } = input;
  const titles = createKnownTitles(groups);
  for (const { record, references } of seeds) {
    if (record !== undefined) titles.takeRecord(record);
    else for (const reference of references) titles.takeReference(reference);
  }
  for (const doi of crawled) takeLookup(known.get(doi));
  for (const lookup of known.lookups?.() ?? []) takeLookup(lookup);
  const found = groups.flatMap((group) => {
    const candidates = titles.of(group);
    return candidates === undefined ? [] : [[group, candidates] as const];
  });
  await fetchUnknown(
    found.flatMap(([, { references }]) => [...references.keys()]),
    input,
    emit,
  );
  return new Map(found);

  function takeLookup(lookup: KnownLookup | undefined): void {
    if (lookup !== undefined && 'record' in lookup) titles.takeRecord(lookup.record);
  }
}

interface OpenGroups {
  readonly open: readonly ReferenceGroup[];
  readonly candidates: ReadonlyMap<ReferenceGroup, KnownCandidates>;
  readonly settle: (group: ReferenceGroup, match: Match) => void;
}

async function settleGroups(
  input: MatchInput,
  { open, candidates, settle }: OpenGroups,
  emit: Emit,
): Promise<string[]> {
  const { known, source, maxSearches } = input;
  const toSearch = new Map<string, { group: ReferenceGroup; local: readonly WorkRecord[] }[]>();
  const counts = { done: 0, matched: 0 };
  const finish = (group: ReferenceGroup, match: Match) => {
    settle(group, match);
    counts.done += 1;
    if (match.outcome === 'matched') counts.matched += 1;
  };
  const progress = () => emit({ type: 'matching', queued: open.length - counts.done, ...counts });

  for (const group of open) {
    const local = localRecords(candidates.get(group), input);
    const match = decideLocally(group, local, input);
    const query = match === undefined ? searchQuery(group.members[0]?.reference ?? { key: '' }) : '';
    if (match !== undefined) finish(group, match);
    else if (query === '')
      finish(group, { outcome: 'unmatched', reason: 'it tells nothing to search for', candidates: [] });
    else
      toSearch.set(query, [
        ...(toSearch.get(query) ?? []),
        { group, local: local.map(({ record }) => record) },
      ]);
  }
  const used: string[] = [];
  const take = (query: string, hits: readonly Hit[]) => {
    used.push(query);
    for (const { group, local } of toSearch.get(query) ?? []) {
      const match = bestMatch(group, [...hits.map(({ record }) => record), ...local], {
        input,
        by: 'search',
      });
      const hit = hits.find(({ record }) => record.doi === match.doi);
      if (hit !== undefined && !isRecord(known.get(hit.record.doi)))
        emit({ type: 'lookup', depth: 1, lookup: { doi: hit.record.doi, ...hit } });
      finish(group, match);
    }
  };
  const unsearched = { limit: 0, failed: 0 };
  const giveUp = (query: string, why?: keyof typeof unsearched) => {
    for (const { group } of toSearch.get(query) ?? []) {
      finish(group, { outcome: 'unchecked', reason: NOT_SEARCHED, candidates: [] });
      if (why !== undefined) unsearched[why] += group.members.length;
    }
  };
  const tell = () => {
    const { limit, failed } = unsearched;
    if (limit > 0) notice(`${counted(limit)} not searched for: --max-searches allows no more.`);
    if (failed > 0)
      notice(`${counted(failed)} searched for in vain, no usable answer came; the same command asks again.`);
  };
  const notice = (message: string) => emit({ type: 'notice', message });

  const asked: string[] = [];
  for (const query of toSearch.keys()) {
    const hits = known.hits?.(query);
    const isDue = source?.search !== undefined && known.isSearchDue?.(query) === true;
    if (hits !== undefined && !(isDue && asked.length < maxSearches)) take(query, hits);
    else if (source?.search === undefined) giveUp(query);
    else if (asked.length >= maxSearches) giveUp(query, 'limit');
    else asked.push(query);
  }
  if (open.length > 0) progress();
  if (source?.search === undefined || asked.length === 0) {
    tell();
    return used;
  }
  for await (const search of source.search(asked)) {
    emit({ type: 'search', search });
    if ('hits' in search) take(search.query, search.hits);
    else {
      const before = known.hits?.(search.query);
      if (before === undefined) giveUp(search.query, 'failed');
      else take(search.query, before);
    }
    progress();
  }
  tell();
  return used;
}

/** The same whatever kept it from being searched for: a later run may have been kept by something else. */
const NOT_SEARCHED = 'no DOI; not searched for';

function counted(references: number): string {
  return `${references} ${references === 1 ? 'reference was' : 'references were'}`;
}

interface LocalRecord {
  readonly record: WorkRecord;
  readonly by: 'record' | 'reference';
}

/** Records of the candidates; where nobody can be asked, what a reference that carries the DOI tells instead. */
function localRecords(
  candidates: KnownCandidates | undefined,
  { known, source }: Pick<MatchInput, 'known' | 'source'>,
): LocalRecord[] {
  if (candidates === undefined) return [];
  const records = [...candidates.records].flatMap((doi): LocalRecord[] => {
    const record = recordIn(known.get(doi));
    return record === undefined ? [] : [{ record, by: 'record' }];
  });
  const carried = [...candidates.references].flatMap(([doi, reference]): LocalRecord[] => {
    const lookup = known.get(doi);
    const record = recordIn(lookup);
    if (record !== undefined) return [{ record, by: 'reference' }];
    const isOpen = source === undefined && lookup === undefined;
    return isOpen ? [{ record: recordOfReference(doi, reference), by: 'reference' }] : [];
  });
  return [...records, ...carried];
}

function recordIn(lookup: KnownLookup | undefined): WorkRecord | undefined {
  return lookup !== undefined && 'record' in lookup ? lookup.record : undefined;
}

function isRecord(lookup: KnownLookup | undefined): boolean {
  return lookup !== undefined && 'record' in lookup;
}

function decideLocally(
  group: ReferenceGroup,
  local: readonly LocalRecord[],
  input: MatchInput,
): Match | undefined {
  if (local.length === 0) return undefined;
  const match = bestMatch(
    group,
    local.map(({ record }) => record),
    { input, by: 'record' },
  );
  if (match.outcome !== 'matched') return undefined;
  const by = local.find(({ record }) => record.doi === match.doi)?.by ?? 'record';
  return { ...match, by };
}

/** The references of a group differ in what they tell: what the best of them finds holds for all. */
function bestMatch(
  group: ReferenceGroup,
  records: readonly WorkRecord[],
  { input, by }: { readonly input: MatchInput; readonly by: 'record' | 'search' },
): Match {
  const { compareContainers } = input;
  const matches = group.members.map(({ reference }) => decide(reference, records, { compareContainers, by }));
  return matches.reduce((best, match) => (meritOf(match) > meritOf(best) ? match : best));
}

const MERIT = { matched: 2, ambiguous: 1, unmatched: 0, unchecked: 0 } as const;

function meritOf({ outcome, score = 0 }: Match): number {
  return MERIT[outcome] + score / 10;
}
