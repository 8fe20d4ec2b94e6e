import type { LocalFacts } from '../model/local-facts.js';
import type { KnownLookup } from '../model/lookup.js';
import { type Match, referenceId } from '../model/match.js';
import type { Outcome, Reference } from '../model/reference.js';
import { referenceIdentity } from '../model/reference-identity.js';
import { lookupReason, reasonText } from '../model/reference-reasons.js';
import type { WorkRecord } from '../model/work.js';

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
  /** What matching found, by `referenceId`. */
  readonly matches: ReadonlyMap<string, Match>;
  readonly local: LocalFacts;
  /** Identity of references without a DOI → work id. */
  readonly identities: Map<string, string>;
  /** Version → the version that stands for both. */
  readonly versions: ReadonlyMap<string, string>;
}

/**
 * Finds the work of a reference: by a match (of which a user's decision overrules its DOI), else by its DOI, else
 * by the DOI that a local source names, else by title, author and year among the references without one.
 */
export function locateReference(seed: string, reference: Reference, context: LocateContext): LocatedWork {
  const match = context.matches.get(referenceId(seed, reference.key));
  if (match?.doi !== undefined) return locateMatch(match, match.doi, context);
  if (reference.doi !== undefined && match === undefined) return locateDoi(reference.doi, context);
  const isOpen = match === undefined || match.outcome === 'unchecked';
  const named = isOpen ? context.local.identify(seed, reference.key) : undefined;
  if (named !== undefined)
    return { workId: named, doi: named, outcome: 'matched', reason: reasonText('named-by-library') };
  const identity = referenceIdentity(seed, reference);
  const workId = context.identities.get(identity) ?? `${seed}#${reference.key}`;
  context.identities.set(identity, workId);
  if (reference.malformedDoi !== undefined && match?.by !== 'decision')
    return {
      workId,
      outcome: 'missing',
      reason: reasonText('malformed', JSON.stringify(reference.malformedDoi)),
    };
  if (match === undefined || match.outcome === 'matched')
    return { workId, outcome: 'unchecked', reason: reasonText('unsearched') };
  return { workId, outcome: match.outcome, reason: match.reason };
}

/** The work that a match names, under its primary DOI; without its record when that is not at hand. */
function locateMatch(match: Match, doi: string, context: LocateContext): LocatedWork {
  const { record, workId, outcome, reason } = locateDoi(doi, context);
  const lack = outcome === 'missing' ? `; no record of it was found (${reason})` : '';
  return {
    workId,
    doi: workId,
    ...(workId === doi ? {} : { requestedDoi: doi }),
    outcome: 'matched',
    reason: `${match.reason}${lack}`,
    ...(record === undefined ? {} : { record }),
  };
}

/** The work of a DOI: under its primary DOI when its record is known, and that of the version that stands for it. */
export function locateDoi(
  doi: string,
  { lookups, versions }: Pick<LocateContext, 'lookups' | 'versions'>,
): LocatedWork {
  const lookup = lookups.get(doi);
  const version = versions.get(lookup !== undefined && 'record' in lookup ? lookup.record.doi : doi);
  if (version !== undefined) {
    const joined = locateDoi(version, { lookups, versions: NO_VERSIONS });
    const record = joined.record ?? (lookup !== undefined && 'record' in lookup ? lookup.record : undefined);
    const held = record === undefined ? {} : { record };
    return {
      ...joined,
      ...held,
      requestedDoi: doi,
      reason: reasonText('joined', joined.workId),
    };
  }
  if (lookup === undefined) return { workId: doi, doi, outcome: 'listed' };
  if ('missing' in lookup) return { workId: doi, doi, outcome: 'missing', reason: lookupReason(lookup) };
  const primary = lookup.record.doi;
  const alias = primary === doi ? {} : { reason: reasonText('alias', primary) };
  return {
    workId: primary,
    doi: primary,
    requestedDoi: doi,
    outcome: 'resolved',
    record: lookup.record,
    ...alias,
  };
}

const NO_VERSIONS: ReadonlyMap<string, string> = new Map();
