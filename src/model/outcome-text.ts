import { capitalized, sentenceOf } from './code-words.js';
import type { ReferenceRow } from './graph-document.js';
import { FOUND_BY, type MatchCandidate } from './match.js';
import { OUTCOME_MEANINGS, type Outcome } from './reference.js';
import { readReason, statusText, unsearchedSentence } from './reference-reasons.js';

/** What became of a reference. */
export type MatchedRow = Pick<ReferenceRow, 'outcome' | 'doi' | 'reason' | 'score' | 'match'>;

/** Outcomes of references that name no DOI. */
const MATCHING: readonly Outcome[] = ['matched', 'ambiguous', 'unmatched', 'unchecked'];

/** Whether a reference had to be matched, for want of a DOI or because the user decided about it. */
export function isMatched({ outcome, doi, match }: MatchedRow): boolean {
  return MATCHING.includes(outcome) && (doi === null || match !== undefined);
}

/**
 * What became of a reference and how, in sentences: `The DOI led to a record; alias of 10.1000/182.`, or for one that
 * had to be matched `No DOI was given. Found by a search; title, author and year agree (score 0.94).`
 */
export function outcomeText(row: MatchedRow): string {
  const { outcome, doi, reason } = row;
  if (isMatched(row))
    return `${doi === null ? 'No DOI was given.' : `The DOI given is ${doi}.`} ${findingText(row)}`;
  if (outcome === 'missing' && doi !== null) return statusText(outcome, reason);
  return sentenceOf(`${OUTCOME_MEANINGS[outcome]}${reason === null ? '' : `; ${reason}`}`);
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
    return `${capitalized(FOUND_BY.decision)}${outcome === 'matched' ? '' : ': it has none'}.`;
  if (outcome === 'unchecked') return unsearchedSentence(reason);
  const scored = score === null ? '' : ` (score ${scoreText(score)})`;
  const why = reason ?? (outcome === 'matched' ? 'a work was found' : 'no work was found');
  return match?.by === undefined
    ? `${capitalized(why)}${scored}.`
    : `${capitalized(FOUND_BY[match.by])}; ${why}${scored}.`;
}
