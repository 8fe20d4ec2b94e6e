import type { ReferenceRow } from './graph-document.js';
import type { MatchCandidate, MatchedBy } from './match.js';
import type { Outcome } from './reference.js';
import { readReason, unsearchedSentence } from './reference-reasons.js';

/** What became of a reference, as far as matching goes. */
export type MatchedRow = Pick<ReferenceRow, 'outcome' | 'doi' | 'reason' | 'score' | 'match'>;

const FINDERS: Readonly<Record<Exclude<MatchedBy, 'decision'>, string>> = {
  record: 'Found by the record of a work that is here anyway',
  reference: 'Found by another work’s reference that carries the DOI',
  library: 'Found in a library of bibliographic facts',
  search: 'Found by a search',
};

/** Outcomes of references that name no DOI. */
const MATCHING: readonly Outcome[] = ['matched', 'ambiguous', 'unmatched', 'unchecked'];

/** Whether a reference had to be matched, for want of a DOI or because the user decided about it. */
export function isMatched({ outcome, doi, match }: MatchedRow): boolean {
  return MATCHING.includes(outcome) && (doi === null || match !== undefined);
}

/**
 * What was found for a reference without a DOI and how, in sentences: `No DOI was given. Found by a search; title,
 * author and year agree (score 0.94).` Undefined for one that was not matched.
 */
export function matchText(row: MatchedRow): string | undefined {
  if (!isMatched(row)) return undefined;
  const given = row.doi === null ? 'No DOI was given.' : `The DOI given is ${row.doi}.`;
  return `${given} ${findingText(row)}`;
}

/** A score as people compare it: `0.94`. */
export function scoreText(score: number): string {
  return score.toFixed(2);
}

/** The candidates that were not taken, the one that the reason names first. */
export function otherCandidates({ reason, match }: MatchedRow, taken: string | null): MatchCandidate[] {
  const { code, values } = readReason(reason);
  const isNamed = ({ doi }: MatchCandidate) => code === 'barred' && values[0] === doi;
  return (match?.candidates ?? [])
    .filter(({ doi }) => doi !== taken)
    .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
}

/** Why a candidate was not taken. */
export function objectionText({ objection }: MatchCandidate, outcome: Outcome): string {
  return objection ?? (outcome === 'matched' ? 'it agrees in less' : 'another fits as well');
}

function findingText({ outcome, reason, score, match }: MatchedRow): string {
  if (match?.by === 'decision')
    return outcome === 'matched' ? 'Decided by you.' : 'Decided by you: it has none.';
  if (outcome === 'unchecked') return unsearchedSentence(reason);
  const scored = score === null ? '' : ` (score ${scoreText(score)})`;
  const why = reason ?? (outcome === 'matched' ? 'a work was found' : 'no work was found');
  return match?.by === undefined
    ? `${why.charAt(0).toUpperCase()}${why.slice(1)}${scored}.`
    : `${FINDERS[match.by]}; ${why}${scored}.`;
}
