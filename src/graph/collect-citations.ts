import type { CollectedCitation } from '../model/collected-work.js';
import { type Match, referenceId } from '../model/match.js';
import { compareText } from '../model/order.js';
import type { Outcome, Reference } from '../model/reference.js';
import type { Seed } from '../model/seed.js';
import type { TranscribedList } from '../model/transcribed-list.js';
import type { WorkRecord } from '../model/work.js';
import { listCitations } from './list-citations.js';

interface Input {
  readonly seeds: readonly Seed[];
  readonly works: readonly {
    readonly id: string;
    readonly isSeed: boolean;
    readonly record: WorkRecord | undefined;
    /** Where the record has no references. */
    readonly list: TranscribedList | undefined;
  }[];
  readonly references: readonly {
    readonly seed: string;
    readonly reference: Reference;
    readonly outcome: Outcome;
    readonly workId: string;
  }[];
  readonly matches: ReadonlyMap<string, Match>;
  /** The id of the work that a DOI means. */
  readonly workOf: (doi: string) => string;
  /** By `referenceId` of the citing work and the key: the work outside the seeds that several lists cite. */
  readonly sharedReferences: ReadonlyMap<string, string>;
  /** The work that a reference without a DOI means, if it is one of these. */
  readonly findWork: (
    reference: Reference,
  ) => { readonly workId: string; readonly score: number } | undefined;
}

interface Citation {
  readonly citing: string;
  readonly cited: string;
  readonly assertedBy: Set<string>;
  readonly references: string[];
}

/**
 * The citations that the reference lists assert between known works: those of the seeds, those of every fetched
 * record whose reference means a work too, and those of local lists where a record has none. One citation per pair,
 * with every reference that asserts it. A work that cites itself gives a warning and no citation.
 */
export function collectCitations(input: Input): {
  citations: CollectedCitation[];
  warnings: string[];
} {
  const { seeds, works, references, matches, workOf, findWork, sharedReferences } = input;
  const citations = new Map<string, Map<string, Citation>>();
  const warnings: string[] = [];
  const add = (citing: string, cited: string, reference: Reference, assertedBy: string) => {
    if (citing === cited) {
      warnings.push(`${citing} cites itself (reference ${reference.key}); no citation was added.`);
      return;
    }
    const ofCiting = citations.get(citing) ?? new Map<string, Citation>();
    citations.set(citing, ofCiting);
    const citation = ofCiting.get(cited) ?? { citing, cited, assertedBy: new Set(), references: [] };
    ofCiting.set(cited, citation);
    citation.assertedBy.add(assertedBy);
    citation.references.push(reference.key);
  };
  const citingSeeds = new Set(seeds.filter(({ record }) => record !== undefined).map(({ id }) => id));
  for (const { seed, reference, outcome, workId } of references) {
    if (!citingSeeds.has(seed)) continue;
    const match = matches.get(referenceId(seed, reference.key));
    add(
      seed,
      workId,
      reference,
      assertionOf(reference, { outcome, ...(match === undefined ? {} : { match }) }),
    );
  }
  const known = new Set(works.map(({ id }) => id));
  for (const work of works) {
    if (work.isSeed) continue;
    for (const reference of work.record?.references ?? []) {
      if (reference.doi === undefined) {
        const found = findWork(reference);
        if (found !== undefined) add(work.id, found.workId, reference, matchedWith(found.score));
        continue;
      }
      const cited = workOf(reference.doi);
      if (known.has(cited)) add(work.id, cited, reference, reference.doiAssertedBy ?? 'publisher');
    }
  }
  const lists = {
    workOf: (doi: string) => [workOf(doi)].find((id) => known.has(id)),
    workOfReference: new Map(
      references.map(({ seed, reference, workId }) => [referenceId(seed, reference.key), workId]),
    ),
    sharedReferences,
    findWork: (reference: Reference) => findWork(reference)?.workId,
    seeds: new Set(seeds.map(({ id }) => id)),
  };
  for (const { id, list } of works) {
    if (list === undefined) continue;
    const found = listCitations({ id, list }, lists);
    for (const { cited, reference } of found.citations) add(id, cited, reference, 'library');
    warnings.push(...found.warnings);
  }
  return { citations: sorted(citations), warnings };
}

/** Who says that a seed's reference means its work. */
function assertionOf(
  reference: Reference,
  { outcome, match }: { readonly outcome: Outcome; readonly match?: Match },
): string {
  if (match?.doi !== undefined) {
    const isNamed = match.by === 'decision' || match.by === 'library';
    return isNamed ? match.by : matchedWith(match.score ?? 0);
  }
  if (reference.doi === undefined && outcome === 'matched') return 'library';
  return reference.doiAssertedBy ?? 'publisher';
}

function matchedWith(score: number): string {
  return `match:${score}`;
}

function sorted(citations: ReadonlyMap<string, ReadonlyMap<string, Citation>>): CollectedCitation[] {
  return [...citations.values()]
    .flatMap((ofCiting) => [...ofCiting.values()])
    .sort((a, b) => compareText(a.citing, b.citing) || compareText(a.cited, b.cited))
    .map((citation) => ({ ...citation, assertedBy: [...citation.assertedBy].sort(compareText) }));
}
