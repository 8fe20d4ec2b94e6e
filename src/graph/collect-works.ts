import type { CollectedCitation, CollectedWork, FactsLayer } from '../model/collected-work.js';
import type { LocalFacts } from '../model/local-facts.js';
import type { KnownLookup } from '../model/lookup.js';
import { compareText } from '../model/order.js';
import type { Outcome, Reference } from '../model/reference.js';
import { referenceText } from '../model/reference.js';
import type { Seed } from '../model/seed.js';
import type { Provenance, WorkFacts, WorkRecord, WorkStatus } from '../model/work.js';
import { collectCitations } from './collect-citations.js';
import { type FurtherWork, furtherWorks } from './further-works.js';
import { referenceIdentity } from './reference-identity.js';

/** What became of one reference of a seed. */
export interface CollectedReference {
  readonly seed: string;
  readonly reference: Reference;
  readonly outcome: Outcome;
  readonly workId: string;
  readonly reason?: string;
}

/** All works, citations and references, sorted: what the graph is built of. */
export interface Collection {
  /** In code-unit order of id. */
  readonly works: readonly CollectedWork[];
  /** In code-unit order of citing and then cited. */
  readonly citations: readonly CollectedCitation[];
  /** Seeds in order, references in file order. */
  readonly references: readonly CollectedReference[];
  readonly warnings: readonly string[];
}

/** What goes in: the seeds, what the crawl found by requested DOI, and the local sources. */
export interface CollectInput {
  readonly seeds: readonly Seed[];
  readonly lookups: ReadonlyMap<string, KnownLookup>;
  /** Depth of each work that the crawl chose, by the DOI asked for; those from 2 on are works too. */
  readonly depths?: ReadonlyMap<string, number>;
  readonly local: LocalFacts;
}

interface Draft {
  readonly id: string;
  doi: string | undefined;
  status: WorkStatus;
  missingReason: string | undefined;
  depth: number;
  isSeed: boolean;
  record: WorkRecord | undefined;
  /** Where the record came from. */
  recordFrom: Provenance;
  readonly aliases: Set<string>;
  /** References that cite it, with their seed; without one when only another work cites it. */
  readonly mentions: { readonly seed?: string; readonly reference: Reference }[];
}

/**
 * Turns references into works: each reference ends at exactly one work, and nothing is dropped.
 *
 * Identity: the primary DOI of the record, else the canonical DOI, else a DOI that a local source names,
 * else title, first author and year within one seed.
 */
export function collectWorks({ seeds, lookups, depths = new Map(), local }: CollectInput): Collection {
  const drafts = new Map<string, Draft>();
  const references: CollectedReference[] = [];
  const warnings: string[] = seeds.flatMap((seed) => seed.warnings);
  for (const seed of seeds) {
    if (seed.record !== undefined) addSeedWork(drafts, seed, seed.record);
  }
  for (const seed of seeds) {
    const identities = new Map<string, string>();
    for (const reference of seed.references) {
      const found = locate(seed, reference, { lookups, local, identities });
      const draft = drafts.get(found.workId) ?? newDraft(found.workId);
      drafts.set(draft.id, draft);
      mergeInto(draft, found);
      draft.mentions.push({ seed: seed.id, reference });
      references.push({ seed: seed.id, reference, ...outcomeOf(found) });
    }
  }
  for (const work of furtherWorks(depths, lookups)) addFurtherWork(drafts, work, lookups);
  const { citations, warnings: citationWarnings } = collectCitations({
    seeds,
    works: [...drafts.values()],
    references,
    lookups,
  });
  return {
    works: [...drafts.values()]
      .sort((a, b) => compareText(a.id, b.id))
      .map((draft) => finish(draft, { seeds, local })),
    citations,
    references,
    warnings: [...warnings, ...citationWarnings],
  };
}

interface Located {
  readonly workId: string;
  readonly doi?: string;
  readonly requestedDoi?: string;
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly record?: WorkRecord;
}

interface LocateContext {
  readonly lookups: CollectInput['lookups'];
  readonly local: LocalFacts;
  /** Identity of references without a DOI → work id, within one seed. */
  readonly identities: Map<string, string>;
}

function locate(seed: Seed, reference: Reference, context: LocateContext): Located {
  if (reference.doi !== undefined) return locateDoi(reference.doi, context.lookups);
  if (reference.malformedDoi !== undefined) {
    const workId = `${seed.id}#${reference.key}`;
    return { workId, outcome: 'missing', reason: `malformed DOI ${JSON.stringify(reference.malformedDoi)}` };
  }
  const named = context.local.identify(seed.id, reference.key);
  if (named !== undefined) {
    return { workId: named, doi: named, outcome: 'matched', reason: 'DOI named by the library' };
  }
  const identity = referenceIdentity(reference);
  const workId = (identity && context.identities.get(identity)) ?? `${seed.id}#${reference.key}`;
  if (identity !== undefined) context.identities.set(identity, workId);
  return { workId, outcome: 'unchecked', reason: 'no DOI; not searched for' };
}

function locateDoi(doi: string, lookups: CollectInput['lookups']): Located {
  const lookup = lookups.get(doi);
  if (lookup === undefined) return { workId: doi, doi, outcome: 'listed' };
  if ('missing' in lookup) {
    const reason = lookup.agency === undefined ? lookup.missing : `${lookup.missing}: ${lookup.agency}`;
    return { workId: doi, doi, outcome: 'missing', reason };
  }
  const primary = lookup.record.doi;
  const alias = primary === doi ? {} : { reason: `alias of ${primary}` };
  return {
    workId: primary,
    doi: primary,
    requestedDoi: doi,
    outcome: 'resolved',
    record: lookup.record,
    ...alias,
  };
}

function outcomeOf({ outcome, workId, reason }: Located) {
  return { outcome, workId, ...(reason === undefined ? {} : { reason }) };
}

/** A work beyond the references; when it is one that is known under another DOI, only that alias is new. */
function addFurtherWork(
  drafts: Map<string, Draft>,
  { doi, depth, mentions }: FurtherWork,
  lookups: CollectInput['lookups'],
): void {
  const located = locateDoi(doi, lookups);
  const known = drafts.get(located.workId);
  const draft = known ?? { ...newDraft(located.workId), depth };
  drafts.set(draft.id, draft);
  mergeInto(draft, located);
  if (known === undefined) draft.mentions.push(...mentions.map((reference) => ({ reference })));
}

function newDraft(id: string): Draft {
  return {
    id,
    doi: undefined,
    status: 'missing',
    missingReason: undefined,
    depth: 1,
    isSeed: false,
    record: undefined,
    recordFrom: 'crossref',
    aliases: new Set(),
    mentions: [],
  };
}

function addSeedWork(drafts: Map<string, Draft>, seed: Seed, record: WorkRecord): void {
  const draft = drafts.get(seed.id) ?? newDraft(seed.id);
  const recordFrom = seed.isFetched === true ? 'crossref' : 'seed';
  Object.assign(draft, { doi: record.doi, status: 'resolved', depth: 0, isSeed: true, record, recordFrom });
  drafts.set(seed.id, draft);
}

/** Best first: what any reference establishes about a work holds for the work. */
const STATUS_RANK = { resolved: 0, listed: 1, matched: 2, missing: 3 } as const;

function mergeInto(draft: Draft, located: Located): void {
  const status = statusOf(located.outcome);
  const isFirst = draft.mentions.length === 0 && draft.doi === undefined && !draft.isSeed;
  if (isFirst || STATUS_RANK[status] < STATUS_RANK[draft.status]) draft.status = status;
  draft.doi ??= located.doi;
  draft.record ??= located.record;
  draft.missingReason = draft.status === 'missing' ? (draft.missingReason ?? located.reason) : undefined;
  if (located.requestedDoi !== undefined && located.requestedDoi !== draft.id) {
    draft.aliases.add(located.requestedDoi);
  }
}

function statusOf(outcome: Outcome): WorkStatus {
  if (outcome === 'resolved' || outcome === 'matched' || outcome === 'missing') return outcome;
  return 'listed';
}

type FinishInput = Pick<CollectInput, 'seeds' | 'local'>;

function finish(draft: Draft, input: FinishInput): CollectedWork {
  const first = draft.mentions[0];
  return {
    id: draft.id,
    ...(draft.doi === undefined ? {} : { doi: draft.doi }),
    status: draft.status,
    ...(draft.missingReason === undefined ? {} : { missingReason: draft.missingReason }),
    depth: draft.depth,
    isSeed: draft.isSeed,
    ...(draft.record?.references === undefined ? {} : { references: draft.record.references }),
    hasRecord: draft.record !== undefined,
    aliases: [...draft.aliases].sort(compareText),
    fallbackLabel: first === undefined ? draft.id : referenceText(first.reference),
    layers: layersOf(draft, input),
  };
}

/** The record, what local sources know for sure, the references' own fields, what the DOI's structure tells. */
function layersOf(draft: Draft, { seeds, local }: FinishInput): FactsLayer[] {
  const record: FactsLayer[] =
    draft.record === undefined ? [] : [{ from: draft.recordFrom, facts: draft.record }];
  const asked = draft.mentions.flatMap(({ seed, reference }) =>
    seed === undefined ? [] : [{ seed, key: reference.key }],
  );
  const contexts = asked.length > 0 ? asked : seeds.slice(0, 1).map(({ id }) => ({ seed: id }));
  const known = contexts.map((context) =>
    local.layers(draft.doi === undefined ? context : { doi: draft.doi, ...context }),
  );
  return [
    ...record,
    ...known.flatMap(({ before }) => before),
    ...draft.mentions.map(({ reference }): FactsLayer => ({ from: 'seed', facts: factsOf(reference) })),
    ...known.flatMap(({ after }) => after),
  ];
}

/** The reference's own fields, seen as facts of the work that it cites. */
function factsOf(reference: Reference): WorkFacts {
  const { title, author, year, containerTitle, issn } = reference;
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { authors: [author], authorsComplete: false }),
    ...(year === undefined ? {} : { year }),
    ...(containerTitle === undefined ? {} : { containerTitle }),
    ...(issn === undefined ? {} : { issn: [issn] }),
  };
}
