import type { Match, MatchedBy } from '../model/match.js';
import { compareText } from '../model/order.js';
import type { Reference } from '../model/reference.js';
import { reasonText } from '../model/reference-reasons.js';
import type { WorkRecord } from '../model/work.js';
import type { ContainerComparison } from './compare-structured.js';
import type { ReferenceGroup } from './group-references.js';
import { createScorer, type ScoredCandidate } from './score-candidate.js';

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
  const scored = distinct(records.map(createScorer(reference, compareContainers)).sort(byScore));
  const candidates = scored.slice(0, MAX_CANDIDATES).map(({ candidate }) => candidate);
  const [first, ...others] = scored.filter(({ candidate }) => candidate.objection === undefined);
  if (first === undefined) return withoutMatch(scored, candidates);
  if (!others.every((other) => isClear(first, other)))
    return {
      outcome: 'ambiguous',
      reason: reasonText('several-fit'),
      candidates,
    };
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

function withoutMatch(scored: readonly ScoredCandidate[], candidates: Match['candidates']): Match {
  const plausible = scored.find(({ isPlausible }) => isPlausible);
  if (plausible !== undefined) {
    const { doi, objection = '' } = plausible.candidate;
    const reason = reasonText('barred', doi, objection);
    return { outcome: 'ambiguous', reason, candidates };
  }
  const reason = reasonText(scored.length === 0 ? 'nothing-found' : 'nothing-same');
  return { outcome: 'unmatched', reason, candidates };
}

/** Of several records with one DOI the one that fits best; in the order given. */
function distinct(scored: readonly ScoredCandidate[]): ScoredCandidate[] {
  const best = new Map<string, ScoredCandidate>();
  for (const one of scored) if (!best.has(one.record.doi)) best.set(one.record.doi, one);
  return [...best.values()];
}

function byScore(a: ScoredCandidate, b: ScoredCandidate): number {
  const barred = Number(a.candidate.objection !== undefined) - Number(b.candidate.objection !== undefined);
  return (
    barred ||
    b.candidate.score + b.evidence / 10 - (a.candidate.score + a.evidence / 10) ||
    compareText(a.candidate.doi, b.candidate.doi) ||
    compareText(a.candidate.title ?? '', b.candidate.title ?? '')
  );
}

/** The better one agrees in more, scores clearly higher or alone has the very title; or the other is a version of it. */
function isClear(first: ScoredCandidate, second: ScoredCandidate): boolean {
  if (first.evidence >= second.evidence + 0.5) return true;
  if (first.candidate.score >= second.candidate.score + CLEAR_MARGIN) return true;
  if (first.title === 1 && second.title < 1 && first.evidence >= second.evidence) return true;
  return areVersions(first.record, second.record);
}

function areVersions(one: WorkRecord, other: WorkRecord): boolean {
  const names = (from: WorkRecord, to: WorkRecord) =>
    from.relations?.some(({ doi }) => doi === to.doi) === true;
  return names(one, other) || names(other, one);
}

const RANK = { matched: 2, ambiguous: 1, unmatched: 0, unchecked: 0 } as const;

/** The references of a group differ in what they tell: what the best of them finds holds for all. */
export function decideGroup(
  { members }: ReferenceGroup,
  records: readonly WorkRecord[],
  options: DecideOptions,
): Match {
  const matches = members.map(({ reference }) => decide(reference, records, options));
  return matches.reduce((best, match) => (rankOf(match) > rankOf(best) ? match : best));
}

function rankOf({ outcome, score = 0 }: Match): number {
  return RANK[outcome] + score / 10;
}
