import type { Match, MatchedBy } from '../model/match.js';
import { compareText } from '../model/order.js';
import type { Reference } from '../model/reference.js';
import type { WorkRecord } from '../model/work.js';
import type { ContainerComparison } from './compare-structured.js';
import { createScale, type Weighed } from './weigh.js';

/** What a decision rests on. */
export interface DecideOptions {
  readonly compareContainers: ContainerComparison;
  /** Where the records came from. */
  readonly by: MatchedBy;
}

const MAX_CANDIDATES = 5;
/** Candidates whose scores are this near cannot be told apart by them. */
const CLEAR_MARGIN = 0.05;

/**
 * Decides which of some records a reference means: the best that nothing speaks against, unless another is as
 * good. A search's own ranking plays no part, and the order of the records none.
 *
 * `matched` names one work; `ambiguous` has candidates that a person should look at; `unmatched` has none.
 */
export function decide(
  reference: Reference,
  records: readonly WorkRecord[],
  { compareContainers, by }: DecideOptions,
): Match {
  const weighed = distinct(records.map(createScale(reference, compareContainers)).sort(byMerit));
  const candidates = weighed.slice(0, MAX_CANDIDATES).map(({ candidate }) => candidate);
  const [first, ...others] = weighed.filter(({ candidate }) => candidate.objection === undefined);
  if (first === undefined) return withoutMatch(weighed, candidates);
  if (!others.every((other) => isClear(first, other))) {
    return {
      outcome: 'ambiguous',
      reason: 'several works fit equally well',
      candidates,
    };
  }
  const { doi, score, agreeing } = first.candidate;
  const reason = agreeing.includes('title')
    ? agreeingText(agreeing)
    : `${agreeingText(agreeing)}; the titles are alike`;
  return { outcome: 'matched', doi, score, agreeing, by, reason, candidates };
}

/** `title, author and year agree`. */
function agreeingText(agreeing: readonly string[]): string {
  const [last = '', ...others] = [...agreeing].reverse();
  if (others.length === 0) return `${last} agrees`;
  return `${others.reverse().join(', ')} and ${last} agree`;
}

function withoutMatch(weighed: readonly Weighed[], candidates: Match['candidates']): Match {
  const plausible = weighed.find(({ isPlausible }) => isPlausible);
  if (plausible !== undefined) {
    const reason = `${plausible.candidate.doi} may be meant, but ${plausible.candidate.objection}`;
    return { outcome: 'ambiguous', reason, candidates };
  }
  const reason =
    weighed.length === 0 ? 'nothing like it was found' : 'nothing that was found is the same work';
  return { outcome: 'unmatched', reason, candidates };
}

/** Of several records with one DOI the one that fits best; in the order given. */
function distinct(weighed: readonly Weighed[]): Weighed[] {
  const best = new Map<string, Weighed>();
  for (const one of weighed) if (!best.has(one.record.doi)) best.set(one.record.doi, one);
  return [...best.values()];
}

function byMerit(a: Weighed, b: Weighed): number {
  const barred = Number(a.candidate.objection !== undefined) - Number(b.candidate.objection !== undefined);
  return (
    barred ||
    b.candidate.score + b.support / 10 - (a.candidate.score + a.support / 10) ||
    compareText(a.candidate.doi, b.candidate.doi) ||
    compareText(a.candidate.title ?? '', b.candidate.title ?? '')
  );
}

/** The better one agrees in more, scores clearly higher or alone has the very title; or the other is a version of it. */
function isClear(first: Weighed, second: Weighed): boolean {
  if (first.support >= second.support + 0.5) return true;
  if (first.candidate.score >= second.candidate.score + CLEAR_MARGIN) return true;
  if (first.title === 1 && second.title < 1 && first.support >= second.support) return true;
  return areVersions(first.record, second.record);
}

function areVersions(one: WorkRecord, other: WorkRecord): boolean {
  const names = (from: WorkRecord, to: WorkRecord) =>
    from.relations?.some(({ doi }) => doi === to.doi) === true;
  return names(one, other) || names(other, one);
}
