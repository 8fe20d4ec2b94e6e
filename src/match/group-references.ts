import type { Reference } from '../model/reference.js';
import { referenceIdentity } from '../model/reference-identity.js';
import type { Seed } from '../model/seed.js';

/** A reference, and the seed whose list it stands in. */
interface Member {
  readonly seed: string;
  readonly reference: Reference;
}

/** References without a DOI that mean one work, of one seed or several. */
export interface ReferenceGroup {
  /** Seeds in order, references in file order. */
  readonly members: readonly [Member, ...Member[]];
}

/** Gathers the references without a usable DOI by what they mean, in order of their first. */
export function groupReferences(seeds: readonly Seed[]): ReferenceGroup[] {
  const groups = new Map<string, [Member, ...Member[]]>();
  for (const { id: seed, references } of seeds) {
    for (const reference of references) {
      if (reference.doi !== undefined) continue;
      const identity = referenceIdentity(seed, reference);
      const members = groups.get(identity);
      if (members === undefined) groups.set(identity, [{ seed, reference }]);
      else members.push({ seed, reference });
    }
  }
  return [...groups.values()].map((members) => ({ members }));
}
