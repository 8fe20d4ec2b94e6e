import type { Reference } from '../model/reference.js';
import { referenceIdentity } from '../model/reference-identity.js';
import type { Seed } from '../model/seed.js';

/** References without a DOI that mean one work, of one seed or several. */
export interface ReferenceGroup {
  /** Never empty; seeds in order, references in file order. */
  readonly members: readonly { readonly seed: string; readonly reference: Reference }[];
}

/** Gathers the references without a usable DOI by what they mean, in order of their first. */
export function groupReferences(seeds: readonly Seed[]): ReferenceGroup[] {
  const groups = new Map<string, { seed: string; reference: Reference }[]>();
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
