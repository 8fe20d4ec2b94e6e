import { type Match, referenceId } from '../model/match.js';
import type { EmitMatch } from './contract.js';
import type { ReferenceGroup } from './group-references.js';

/** Records what each reference was found to mean. */
export interface MatchRecorder {
  readonly byReference: ReadonlyMap<string, Match>;
  /** Records the match of one reference; the first one counts. */
  settleReference(seed: string, key: string, match: Match): void;
  /** Settles every reference of a group that is not settled yet. */
  settle(group: ReferenceGroup, match: Match): void;
  /** Whether none of a group is settled; what one was decided to mean holds for all. */
  isOpen(group: ReferenceGroup): boolean;
  /** Tells how far it is, of so many groups. */
  progress(groups: number): void;
}

/** A recorder without matches. */
export function createMatchRecorder(emit: EmitMatch): MatchRecorder {
  const byReference = new Map<string, Match>();
  const counts = { done: 0, matched: 0 };
  const settleReference = (seed: string, key: string, match: Match) => {
    const id = referenceId(seed, key);
    if (!byReference.has(id)) byReference.set(id, match);
  };
  const settleAll = (group: ReferenceGroup, match: Match) => {
    for (const { seed, reference } of group.members) settleReference(seed, reference.key, match);
  };
  return {
    byReference,
    settleReference,
    settle: (group, match) => {
      settleAll(group, match);
      counts.done += 1;
      if (match.outcome === 'matched') counts.matched += 1;
    },
    isOpen: (group) => {
      const [settled] = group.members.flatMap(
        ({ seed, reference }) => byReference.get(referenceId(seed, reference.key)) ?? [],
      );
      if (settled !== undefined) settleAll(group, settled);
      return settled === undefined;
    },
    progress: (groups) => emit({ type: 'matching', queued: groups - counts.done, ...counts }),
  };
}
