import type { Match } from '../model/match.js';
import type { WorkRecord } from '../model/work.js';
import { type DecideOptions, decide } from './decide.js';
import type { ReferenceGroup } from './group-references.js';

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
