import type { LocalFacts } from '../model/local-facts.js';
import type { KnownLookup } from '../model/lookup.js';
import type { Outcome, Reference } from '../model/reference.js';
import type { WorkRecord } from '../model/work.js';
import { referenceIdentity } from './reference-identity.js';

/** The work that a reference means, and what became of the reference. */
export interface LocatedWork {
  readonly workId: string;
  readonly doi?: string;
  readonly requestedDoi?: string;
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly record?: WorkRecord;
}

/** What decides which work a reference means. */
export interface LocateContext {
  readonly lookups: ReadonlyMap<string, KnownLookup>;
  readonly local: LocalFacts;
  /** Identity of references without a DOI → work id, within one seed. */
  readonly identities: Map<string, string>;
}

/**
 * Finds the work of a reference: by its DOI, else by the DOI that a local source names, else by title, author and
 * year among the references of the same seed.
 */
export function locateReference(seed: string, reference: Reference, context: LocateContext): LocatedWork {
  if (reference.doi !== undefined) return locateDoi(reference.doi, context.lookups);
  if (reference.malformedDoi !== undefined) {
    const workId = `${seed}#${reference.key}`;
    return { workId, outcome: 'missing', reason: `malformed DOI ${JSON.stringify(reference.malformedDoi)}` };
  }
  const named = context.local.identify(seed, reference.key);
  if (named !== undefined) {
    return { workId: named, doi: named, outcome: 'matched', reason: 'DOI named by the library' };
  }
  const identity = referenceIdentity(reference);
  const workId = (identity && context.identities.get(identity)) ?? `${seed}#${reference.key}`;
  if (identity !== undefined) context.identities.set(identity, workId);
  return { workId, outcome: 'unchecked', reason: 'no DOI; not searched for' };
}

/** The work of a DOI: under its primary DOI when its record is known. */
export function locateDoi(doi: string, lookups: ReadonlyMap<string, KnownLookup>): LocatedWork {
  const lookup = lookups.get(doi);
  if (lookup === undefined) return { workId: doi, doi, outcome: 'listed' };
  if ('missing' in lookup) {
    const reason = lookup.agency === undefined ? lookup.missing : `${lookup.missing}: ${lookup.agency}`;
    return { workId: doi, doi, outcome: 'missing', reason };
  }
  const primary = lookup.record.doi;
  const alias = primary === doi ? {} : { reason: `alias of ${primary}` };
  return {
    workId: primary,
    doi: primary,
    requestedDoi: doi,
    outcome: 'resolved',
    record: lookup.record,
    ...alias,
  };
}
