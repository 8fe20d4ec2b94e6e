import type { KnownLookup } from '../model/lookup.js';
import type { Match } from '../model/match.js';
import { recordOfReference } from '../model/record-of-reference.js';
import type { WorkRecord } from '../model/work.js';
import type { EmitMatch, MatchInput } from './contract.js';
import { decideGroup } from './decide.js';
import { fetchUnknown } from './fetch-unknown.js';
import type { ReferenceGroup } from './group-references.js';
import { createKnownTitles, type KnownCandidates } from './known-titles.js';

/** What is known offers groups of references, by group. */
export type KnownByGroup = ReadonlyMap<ReferenceGroup, KnownCandidates>;

/**
 * Looks for the titles of open references among the records that are known and the references of fetched works,
 * and fetches the records of works that those references carry a DOI for.
 */
export async function collectKnown(
  input: MatchInput,
  groups: readonly ReferenceGroup[],
  emit: EmitMatch,
): Promise<KnownByGroup> {
  if (groups.length === 0) return new Map();
  const { seeds, crawled, cache } = input;
  const titles = createKnownTitles(groups);
  const take = (lookup: KnownLookup | undefined) => {
    const record = recordIn(lookup);
    if (record !== undefined) titles.takeRecord(record);
  };
  for (const { record, references } of seeds) {
    if (record !== undefined) titles.takeRecord(record);
    else for (const reference of references) titles.takeReference(reference);
  }
  for (const doi of crawled) take(cache.get(doi));
  for (const lookup of cache.givenRecords()) take(lookup);
  if (input.source === undefined) for (const item of input.libraryRecords ?? []) titles.takeItem(item);
  const found = groups.flatMap((group) => {
    const candidates = titles.of(group);
    return candidates === undefined ? [] : [[group, candidates] as const];
  });
  const carried = found.flatMap(([, { references }]) => [...references.keys()]);
  await fetchUnknown(carried, input, emit);
  return new Map(found);
}

/** A record that a group may mean, and what led to it. */
interface LocalRecord {
  readonly record: WorkRecord;
  readonly by: 'record' | 'reference';
}

/** What a group means, if that is certain; and all that is known of it, for when it is not. */
export interface LocalMatch {
  readonly match?: Match;
  /** The records that were looked at. */
  readonly records: readonly WorkRecord[];
  /** Items of libraries with the same title, for when nobody can be asked. */
  readonly items: readonly WorkRecord[];
}

/** What a group means by what is known alone. */
export function matchLocally(
  group: ReferenceGroup,
  candidates: KnownCandidates | undefined,
  input: MatchInput,
): LocalMatch {
  const local = candidates === undefined ? [] : localRecords(candidates, input);
  const records = local.map(({ record }) => record);
  const items = candidates?.items ?? [];
  if (records.length === 0) return { records, items };
  const match = decideGroup(group, records, { compareContainers: input.compareContainers, by: 'record' });
  if (match.outcome !== 'matched') return { records, items };
  const by = local.find(({ record }) => record.doi === match.doi)?.by ?? 'record';
  return { match: { ...match, by }, records, items };
}

/** Records of the candidates; where nobody can be asked, what a reference that carries the DOI tells instead. */
function localRecords(
  { records, references }: KnownCandidates,
  { cache, source }: MatchInput,
): LocalRecord[] {
  const borne = [...records.values()].map((record): LocalRecord => ({ record, by: 'record' }));
  const carried = [...references].flatMap(([doi, reference]): LocalRecord[] => {
    const lookup = cache.get(doi);
    const isUnasked = source === undefined && lookup === undefined;
    const record = recordIn(lookup) ?? (isUnasked ? recordOfReference(doi, reference) : undefined);
    return record === undefined ? [] : [{ record, by: 'reference' }];
  });
  return [...borne, ...carried];
}

/** The record in a lookup, if there is one. */
export function recordIn(lookup: KnownLookup | undefined): WorkRecord | undefined {
  return lookup !== undefined && 'record' in lookup ? lookup.record : undefined;
}
