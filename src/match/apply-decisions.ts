import { type Decision, type Match, referenceId } from '../model/match.js';
import type { EmitMatch, MatchInput } from './contract.js';
import { fetchUnknown } from './fetch-unknown.js';
import type { MatchRecorder } from './match-recorder.js';

/** Settles what the user decided, and fetches the records of the works decided upon. */
export async function applyDecisions(
  input: MatchInput,
  recorder: MatchRecorder,
  emit: EmitMatch,
): Promise<void> {
  const { seeds, decisions } = input;
  if (decisions.size === 0) return;
  const dois = new Set<string>();
  const left = new Set(decisions.keys());
  for (const { id: seed, references } of seeds) {
    for (const { key } of references) {
      const id = referenceId(seed, key);
      const decision = decisions.get(id);
      left.delete(id);
      if (decision === undefined || decision === 'automatic') continue;
      recorder.settleReference(seed, key, decidedMatch(decision));
      if (decision !== 'none') dois.add(decision.doi);
    }
  }
  tellOfUnknown(left, new Set(seeds.map(({ id }) => id)), emit);
  await fetchUnknown(dois, input, emit);
}

function decidedMatch(decision: Exclude<Decision, 'automatic'>): Match {
  return decision === 'none'
    ? { outcome: 'unmatched', by: 'decision', reason: 'decided: it has no DOI', candidates: [] }
    : { outcome: 'matched', by: 'decision', doi: decision.doi, reason: 'decided: this work', candidates: [] };
}

/** A store holds decisions about other seeds too: those say nothing here. */
function tellOfUnknown(ids: Iterable<string>, seeds: ReadonlySet<string>, emit: EmitMatch): void {
  for (const id of ids) {
    const [seed = '', key = '']: readonly string[] = JSON.parse(id);
    if (seeds.has(seed))
      emit({ type: 'notice', message: `A decision is about ${key}, which is no reference of ${seed}.` });
  }
}
