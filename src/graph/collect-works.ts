import type { CollectedCitation, CollectedWork } from '../model/collected-work.js';
import { withSingleHyphens } from '../model/doi.js';
import type { LocalFacts } from '../model/local-facts.js';
import type { KnownLookup } from '../model/lookup.js';
import { type Match, referenceId } from '../model/match.js';
import { compareText } from '../model/order.js';
import { recordOfReference } from '../model/record-of-reference.js';
import type { Outcome, Reference } from '../model/reference.js';
import type { Seed } from '../model/seed.js';
import type { WorkRecord } from '../model/work.js';
import { collectCitations } from './collect-citations.js';
import { finishWork } from './finish-work.js';
import { type FurtherWork, furtherWorks } from './further-works.js';
import { localQuestions } from './local-questions.js';
import { type LocatedWork, locateDoi, locateReference } from './locate-reference.js';
import { sharedWorks } from './shared-works.js';
import { addSeedWork, mergeInto, newDraft, type WorkDraft } from './work-draft.js';

/** What became of one reference of a seed. */
export interface CollectedReference {
  readonly seed: string;
  readonly reference: Reference;
  readonly outcome: Outcome;
  readonly workId: string;
  readonly reason?: string;
  /** What matching found, for a reference without a DOI or one that a decision is about. */
  readonly match?: Match;
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
  /** What matching found, by `referenceId`. */
  readonly matches?: ReadonlyMap<string, Match>;
  /** Version of a work → the version that stands for both; nothing is joined when absent. */
  readonly versions?: ReadonlyMap<string, string>;
  /** Whether works that several exported lists cite are works too; no source tells of them then. */
  readonly addsShared?: boolean;
  /** Makes a finder of works for references without a DOI; without one only DOIs lead to works. */
  readonly createFinder?: (works: readonly KnownWork[]) => FindWork;
}

/** A work with what is known of it, for finding it. */
export interface KnownWork {
  readonly id: string;
  readonly record: WorkRecord;
}

/** Finds the work that a reference without a DOI means. */
export type FindWork = (
  reference: Reference,
) => { readonly workId: string; readonly score: number } | undefined;

/**
 * Turns references into works: each reference ends at exactly one work, and nothing is dropped.
 *
 * Identity: a match, else the primary DOI of the record, else the canonical DOI, else a DOI that a local source
 * names, else title, first author and year.
 */
export function collectWorks(input: CollectInput): Collection {
  const { seeds, lookups, depths = new Map(), local, matches = new Map(), versions = new Map() } = input;
  const drafts = new Map<string, WorkDraft>();
  const references: CollectedReference[] = [];
  const warnings: string[] = seeds.flatMap((seed) => seed.warnings);
  for (const seed of seeds) {
    if (seed.record !== undefined) addSeedWork(drafts, seed, seed.record);
  }
  const context = { lookups, local, matches, versions, identities: new Map<string, string>() };
  for (const seed of seeds) {
    for (const reference of seed.references) {
      const found = locateReference(seed.id, reference, context);
      const draft = drafts.get(found.workId) ?? newDraft(found.workId);
      drafts.set(draft.id, draft);
      mergeInto(draft, found);
      draft.mentions.push({ seed: seed.id, reference });
      const match = matches.get(referenceId(seed.id, reference.key));
      references.push({
        seed: seed.id,
        reference,
        ...outcomeOf(found),
        ...(match === undefined ? {} : { match }),
      });
    }
  }
  for (const work of furtherWorks(depths, lookups)) addFurtherWork(drafts, work, context);
  for (const draft of drafts.values()) draft.list = localList(draft, input);
  const findWork = input.createFinder?.([...drafts.values()].flatMap(knownWork)) ?? (() => undefined);
  const sharedReferences = input.addsShared === true ? addSharedWorks(drafts, context, findWork) : new Map();
  const works = [...drafts.values()];
  const { citations, warnings: citationWarnings } = collectCitations({
    seeds,
    works,
    references,
    matches,
    workOf: (doi) => citedWork(doi, drafts, context),
    findWork,
    sharedReferences,
  });
  return {
    works: works.sort((a, b) => compareText(a.id, b.id)).map((draft) => finishWork(draft, { seeds, local })),
    citations,
    references,
    warnings: [...warnings, ...citationWarnings],
  };
}

/** Adds the works that several exported lists cite; tells which of their references mean them. */
function addSharedWorks(
  drafts: Map<string, WorkDraft>,
  context: Parameters<typeof locateDoi>[1],
  findWork: FindWork,
): ReadonlyMap<string, string> {
  const lists = [...drafts.values()]
    .flatMap(({ id, list }) => (list?.comparesTexts === true ? [{ id, list }] : []))
    .sort((a, b) => compareText(a.id, b.id));
  const { works, workOfReference } = sharedWorks(lists, ({ list }, reference) => {
    if (list.surveyKeys.has(reference.key)) return true;
    if (reference.doi !== undefined) return drafts.has(citedWork(reference.doi, drafts, context));
    return findWork(reference) !== undefined;
  });
  for (const { id, doi, mentions } of works) {
    const draft: WorkDraft = { ...newDraft(id), doi, status: 'listed', depth: 2 };
    draft.mentions.push(...mentions.map((reference) => ({ reference })));
    drafts.set(id, draft);
  }
  return workOfReference;
}

/** A list of a local source fills in only where no record has one; what a seed cites is its own. */
function localList(draft: WorkDraft, { seeds, local }: CollectInput): WorkDraft['list'] {
  if (draft.isSeed || draft.record?.references !== undefined) return undefined;
  for (const question of localQuestions(draft, seeds)) {
    const list = local.list(question);
    if (list !== undefined) return list;
  }
  return undefined;
}

/** The work of a DOI; where none bears it and its hyphens are doubled, the one that bears it with single ones. */
function citedWork(
  doi: string,
  drafts: ReadonlyMap<string, WorkDraft>,
  context: Parameters<typeof locateDoi>[1],
): string {
  const { workId } = locateDoi(doi, context);
  if (drafts.has(workId)) return workId;
  const other = locateDoi(withSingleHyphens(doi), context).workId;
  return drafts.has(other) ? other : workId;
}

/** A work as its record tells it, else as the first reference does. */
function knownWork({ id, isSeed, record, mentions }: WorkDraft): KnownWork[] {
  if (isSeed) return [];
  if (record !== undefined) return [{ id, record }];
  const [first] = mentions;
  return first === undefined ? [] : [{ id, record: recordOfReference(id, first.reference) }];
}

function outcomeOf({
  outcome,
  workId,
  reason,
}: LocatedWork): Pick<CollectedReference, 'outcome' | 'workId' | 'reason'> {
  return { outcome, workId, ...(reason === undefined ? {} : { reason }) };
}

/** A work beyond the references; when it is one that is known under another DOI, only that alias is new. */
function addFurtherWork(
  drafts: Map<string, WorkDraft>,
  { doi, depth, mentions }: FurtherWork,
  context: Parameters<typeof locateDoi>[1],
): void {
  const located = locateDoi(doi, context);
  const known = drafts.get(located.workId);
  const draft = known ?? { ...newDraft(located.workId), depth };
  drafts.set(draft.id, draft);
  mergeInto(draft, located);
  if (known === undefined) draft.mentions.push(...mentions.map((reference) => ({ reference })));
}
