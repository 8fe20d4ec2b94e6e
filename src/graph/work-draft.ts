import type { Outcome, Reference } from '../model/reference.js';
import type { Seed } from '../model/seed.js';
import type { TranscribedList } from '../model/transcribed-list.js';
import type { Provenance, WorkRecord, WorkStatus } from '../model/work.js';
import type { LocatedWork } from './locate-reference.js';

/** A work while its references are gathered. */
export interface WorkDraft {
  readonly id: string;
  doi: string | undefined;
  status: WorkStatus;
  missingReason: string | undefined;
  depth: number;
  isSeed: boolean;
  record: WorkRecord | undefined;
  /** Where the record came from. */
  recordFrom: Provenance;
  /** A local source's list of its references, where its record has none. */
  list: TranscribedList | undefined;
  readonly aliases: Set<string>;
  /** References that cite it, with their seed; without one when only another work cites it. */
  readonly mentions: { readonly seed?: string; readonly reference: Reference }[];
}

/** A work of which nothing is known yet. */
export function newDraft(id: string): WorkDraft {
  return {
    id,
    doi: undefined,
    status: 'missing',
    missingReason: undefined,
    depth: 1,
    isSeed: false,
    record: undefined,
    recordFrom: 'crossref',
    list: undefined,
    aliases: new Set(),
    mentions: [],
  };
}

/** Adds the citing work of a seed. */
export function addSeedWork(drafts: Map<string, WorkDraft>, seed: Seed, record: WorkRecord): void {
  const draft = drafts.get(seed.id) ?? newDraft(seed.id);
  const recordFrom = seed.isFetched === true ? 'crossref' : 'seed';
  Object.assign(draft, { doi: record.doi, status: 'resolved', depth: 0, isSeed: true, record, recordFrom });
  drafts.set(seed.id, draft);
}

/** Best first: what any reference establishes about a work holds for the work. */
const STATUS_RANK = { resolved: 0, listed: 1, matched: 2, missing: 3 } as const;

/** Adds what one reference establishes. */
export function mergeInto(draft: WorkDraft, located: LocatedWork): void {
  const status = statusOf(located.outcome);
  const isFirst = draft.mentions.length === 0 && draft.doi === undefined && !draft.isSeed;
  if (isFirst || STATUS_RANK[status] < STATUS_RANK[draft.status]) draft.status = status;
  draft.doi ??= located.doi;
  draft.record ??= located.record;
  draft.missingReason = draft.status === 'missing' ? (draft.missingReason ?? located.reason) : undefined;
  if (located.requestedDoi !== undefined && located.requestedDoi !== draft.id)
    draft.aliases.add(located.requestedDoi);
}

function statusOf(outcome: Outcome): WorkStatus {
  if (outcome === 'resolved' || outcome === 'matched' || outcome === 'missing') return outcome;
  return 'listed';
}
