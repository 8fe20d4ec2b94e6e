import { appendTo } from '../model/append-to.js';
import { applyDecisions } from './apply-decisions.js';
import type { EmitMatch, Matches, MatchInput } from './contract.js';
import { groupReferences } from './group-references.js';
import { matchBySearch, type OpenGroup } from './match-by-search.js';
import { collectKnown, matchLocally } from './match-locally.js';
import { createMatchRecorder } from './match-recorder.js';
import { searchQuery } from './search-query.js';

/**
 * Finds the works that references without a DOI mean: by the user's decisions, then by the titles that known
 * records bear and that references of other works carry a DOI for, then by one search for each work that is
 * still open. What is found is validated by our own comparison, wherever it came from.
 * @throws CiteloomError whatever the source throws; what was emitted before stays good
 */
export async function matchReferences(input: MatchInput, emit: EmitMatch): Promise<Matches> {
  const recorder = createMatchRecorder(emit);
  await applyDecisions(input, recorder, emit);
  const groups = groupReferences(input.seeds).filter(recorder.isOpen);
  const known = await collectKnown(input, groups, emit);
  const open = new Map<string, OpenGroup[]>();
  for (const group of groups) {
    const { match, ...local } = matchLocally(group, known.get(group), input);
    const query = match === undefined ? searchQuery(group.members[0].reference) : '';
    if (match !== undefined) recorder.settle(group, match);
    else if (query === '')
      recorder.settle(group, { outcome: 'unmatched', reason: NOTHING_TOLD, candidates: [] });
    else appendTo(open, query, { group, ...local });
  }
  const { queries, unsearched } =
    groups.length === 0
      ? { queries: [], unsearched: [] }
      : await matchBySearch(open, { input, recorder, groups: groups.length, emit });
  const consulted = [...known.values()].flatMap(({ references }) => [...references.keys()]);
  return {
    byReference: recorder.byReference,
    queries,
    unsearched,
    consulted: [...new Set(consulted)].sort(),
  };
}

const NOTHING_TOLD = 'it tells nothing to search for';
