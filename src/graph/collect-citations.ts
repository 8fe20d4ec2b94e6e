import type { CollectedCitation } from '../model/collected-work.js';
import type { KnownLookup } from '../model/lookup.js';
import { compareText } from '../model/order.js';
import type { Outcome, Reference } from '../model/reference.js';
import type { Seed } from '../model/seed.js';
import type { WorkRecord } from '../model/work.js';

interface Input {
  readonly seeds: readonly Seed[];
  readonly works: readonly {
    readonly id: string;
    readonly isSeed: boolean;
    readonly record: WorkRecord | undefined;
  }[];
  readonly references: readonly {
    readonly seed: string;
    readonly reference: Reference;
    readonly outcome: Outcome;
    readonly workId: string;
  }[];
  readonly lookups: ReadonlyMap<string, KnownLookup>;
}

interface Citation {
  readonly citing: string;
  readonly cited: string;
  readonly assertedBy: Set<string>;
  readonly references: string[];
}

/**
 * The citations that the reference lists assert between known works: those of the seeds, and those of every
 * fetched record whose cited DOI is a work too. One citation per pair, with every reference that asserts it.
 * A work that cites itself gives a warning and no citation.
 */
export function collectCitations({ seeds, works, references, lookups }: Input): {
  citations: CollectedCitation[];
  warnings: string[];
} {
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
    if (citingSeeds.has(seed)) add(seed, workId, reference, assertionOf(reference, outcome));
  }
  const known = new Set(works.map(({ id }) => id));
  for (const work of works) {
    if (work.isSeed) continue;
    for (const reference of work.record?.references ?? []) {
      const cited = reference.doi === undefined ? undefined : primaryDoi(reference.doi, lookups);
      if (cited !== undefined && known.has(cited)) {
        add(work.id, cited, reference, assertionOf(reference, 'resolved'));
      }
    }
  }
  return { citations: sorted(citations), warnings };
}

function assertionOf(reference: Reference, outcome: Outcome): string {
  if (reference.doi === undefined && outcome === 'matched') return 'library';
  return reference.doiAssertedBy ?? 'publisher';
}

function primaryDoi(doi: string, lookups: Input['lookups']): string {
  const lookup = lookups.get(doi);
  return lookup !== undefined && 'record' in lookup ? lookup.record.doi : doi;
}

function sorted(citations: ReadonlyMap<string, ReadonlyMap<string, Citation>>): CollectedCitation[] {
  return [...citations.values()]
    .flatMap((ofCiting) => [...ofCiting.values()])
    .sort((a, b) => compareText(a.citing, b.citing) || compareText(a.cited, b.cited))
    .map((citation) => ({ ...citation, assertedBy: [...citation.assertedBy].sort(compareText) }));
}
