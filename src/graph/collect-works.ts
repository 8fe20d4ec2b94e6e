import type { CollectedCitation, CollectedWork } from '../model/collected-work.js';
import type { LocalFacts } from '../model/local-facts.js';
import type { KnownLookup } from '../model/lookup.js';
import { compareText } from '../model/order.js';
import type { Outcome, Reference } from '../model/reference.js';
import type { Seed } from '../model/seed.js';
import { collectCitations } from './collect-citations.js';
import { finishWork } from './finish-work.js';
import { type FurtherWork, furtherWorks } from './further-works.js';
import { type LocatedWork, locateDoi, locateReference } from './locate-reference.js';
import { addSeedWork, mergeInto, newDraft, type WorkDraft } from './work-draft.js';

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

/**
 * Turns references into works: each reference ends at exactly one work, and nothing is dropped.
 *
 * Identity: the primary DOI of the record, else the canonical DOI, else a DOI that a local source names,
 * else title, first author and year within one seed.
 */
export function collectWorks({ seeds, lookups, depths = new Map(), local }: CollectInput): Collection {
  const drafts = new Map<string, WorkDraft>();
  const references: CollectedReference[] = [];
  const warnings: string[] = seeds.flatMap((seed) => seed.warnings);
  for (const seed of seeds) {
    if (seed.record !== undefined) addSeedWork(drafts, seed, seed.record);
  }
  for (const seed of seeds) {
    const identities = new Map<string, string>();
    for (const reference of seed.references) {
      const found = locateReference(seed.id, reference, { lookups, local, identities });
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
      .map((draft) => finishWork(draft, { seeds, local })),
    citations,
    references,
    warnings: [...warnings, ...citationWarnings],
  };
}

function outcomeOf({ outcome, workId, reason }: LocatedWork) {
  return { outcome, workId, ...(reason === undefined ? {} : { reason }) };
}

/** A work beyond the references; when it is one that is known under another DOI, only that alias is new. */
function addFurtherWork(
  drafts: Map<string, WorkDraft>,
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
