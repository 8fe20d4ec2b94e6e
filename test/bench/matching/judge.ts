import type { Verdict } from './matcher.js';
import type { GoldReference } from './matching-set.js';

/** A verdict, or that the search gave no answer to decide on. */
export type Ruling = Verdict | { readonly outcome: 'unchecked' };

/** One decided reference. */
export interface Decision {
  readonly gold: GoldReference;
  readonly ruling: Ruling;
}

/** What a decision got wrong: another work, a work where there is none, or a work left unfound. */
export interface Mistake extends Decision {
  readonly kind: 'wrong work' | 'no such record' | 'missed';
}

/** How good a matcher is on a set. */
export interface Judgement {
  readonly references: number;
  /** References whose work has a record. */
  readonly findable: number;
  readonly counts: Readonly<Record<Ruling['outcome'], number>>;
  /** Matched to the record of the work meant. */
  readonly right: number;
  /** right ÷ matched, 0 to 1; absent when nothing was matched. */
  readonly precision?: number;
  /** right ÷ findable, 0 to 1; absent when nothing can be found. */
  readonly recall?: number;
  /** Harmonic mean of both, 0 to 1. */
  readonly f1?: number;
  /** In the order of the decisions. */
  readonly mistakes: readonly Mistake[];
}

/**
 * Counts what was decided. A reference without a record may be ambiguous or unmatched without harm; one that
 * went unchecked lowers recall as if it had been missed.
 */
export function judge(decisions: readonly Decision[]): Judgement {
  const counts = { matched: 0, ambiguous: 0, unmatched: 0, unchecked: 0 };
  for (const { ruling } of decisions) counts[ruling.outcome] += 1;
  const findable = decisions.filter(({ gold }) => gold.expected !== undefined).length;
  const mistakes = decisions.flatMap((decision) => {
    const kind = mistakeOf(decision);
    return kind === undefined ? [] : [{ ...decision, kind }];
  });
  const right = counts.matched - mistakes.filter(({ ruling }) => ruling.outcome === 'matched').length;
  const rates = {
    ...(counts.matched > 0 ? { precision: right / counts.matched } : {}),
    ...(findable > 0 ? { recall: right / findable } : {}),
    ...(counts.matched + findable > 0 ? { f1: (2 * right) / (counts.matched + findable) } : {}),
  };
  return { references: decisions.length, findable, counts, right, ...rates, mistakes };
}

function mistakeOf({ gold, ruling }: Decision): Mistake['kind'] | undefined {
  const { expected, alternatives = [] } = gold;
  if (alternatives.includes(ruling.outcome === 'matched' ? ruling.doi : 'none')) return undefined;
  if (ruling.outcome !== 'matched') return expected === undefined ? undefined : 'missed';
  if (expected === undefined) return 'no such record';
  return ruling.doi.toLowerCase() === expected ? undefined : 'wrong work';
}
