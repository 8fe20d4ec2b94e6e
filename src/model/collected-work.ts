import type { Reference } from './reference.js';
import type { ListSource } from './transcribed-list.js';
import type { Provenance, WorkFacts, WorkStatus } from './work.js';

/** What one source says of a work. */
export interface FactsLayer {
  readonly from: Provenance;
  readonly facts: WorkFacts;
}

/** A work with all that the sources say of it, before the layers are merged into attributes. */
export interface CollectedWork {
  /** Canonical DOI, else `<seed id>#<reference key>` of its first reference. */
  readonly id: string;
  readonly doi?: string;
  readonly status: WorkStatus;
  readonly missingReason?: string;
  readonly depth: number;
  readonly isSeed: boolean;
  /** The list of references, when the work's record deposits one or a local source has it. */
  readonly references?: readonly Reference[];
  /** Where the list was read, when no record but a local source has it. */
  readonly listSource?: ListSource;
  readonly hasRecord: boolean;
  readonly aliases: readonly string[];
  /** What it is called when no layer has a title. */
  readonly fallbackLabel: string;
  /** The most trustworthy first: an attribute is taken from the first layer that has it. */
  readonly layers: readonly FactsLayer[];
}

/** A citation with who asserts it, before it becomes an edge. */
export interface CollectedCitation {
  readonly citing: string;
  readonly cited: string;
  readonly assertedBy: readonly string[];
  readonly references: readonly string[];
}

/** An attribute with the layer that it came from; absent when no layer has it. */
export function firstLayerWith<K extends keyof WorkFacts>(
  layers: readonly FactsLayer[],
  attribute: K,
): { readonly value: NonNullable<WorkFacts[K]>; readonly from: Provenance } | undefined {
  for (const { from, facts } of layers) {
    const value = facts[attribute];
    if (value !== undefined) return { value, from };
  }
  return undefined;
}
