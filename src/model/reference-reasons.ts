import type { AskFailure, KnownLookup, Unsearched } from './lookup.js';
import { isFinalReason } from './lookup.js';

/** Why a reference without a DOI was not settled by a search: no server was asked, or what is known of the search. */
export type WhyUnsearched = Unsearched | { readonly why: 'offline' };

/** What `reason` says of a reference for which no search was made, or none was answered. */
const UNSEARCHED = {
  offline: 'no DOI; not searched for: offline',
  limit: 'no DOI; not searched for: beyond --max-searches',
  failed: 'no DOI; search failed: ',
} as const satisfies Record<WhyUnsearched['why'], string>;

/** What can be done about each, and for a reference of which no more is known. */
const ADVICE = {
  offline: 'A run that may ask Crossref searches for it.',
  limit: 'A run with a higher --max-searches searches for it.',
  failed: 'The next run that may ask Crossref searches for it again.',
} as const satisfies Record<WhyUnsearched['why'], string>;

/** `Crossref answered 502 (5 tries)`. */
function failureText({ what, tries }: AskFailure): string {
  return `Crossref ${what} (${tries} ${tries === 1 ? 'try' : 'tries'})`;
}

/** The `reason` of a reference without a DOI that no search settled. */
export function unsearchedReason(unsearched: WhyUnsearched): string {
  const reason = UNSEARCHED[unsearched.why];
  return unsearched.why === 'failed' ? `${reason}${failureText(unsearched.failure)}` : reason;
}

/** The same in sentences, from the reason: `It was searched for, and Crossref answered 502 (5 tries).` */
export function unsearchedSentence(reason: string | null): string {
  if (reason === UNSEARCHED.offline)
    return 'It was not searched for, because no server was asked or answered.';
  if (reason === UNSEARCHED.limit) return 'It was not searched for, because --max-searches allowed no more.';
  const failure = afterPrefix(reason, UNSEARCHED.failed);
  return failure === undefined ? 'It was not searched for.' : `It was searched for, and ${failure}.`;
}

/** What can be done about it; nothing for a reason of an earlier version. */
export function unsearchedAdvice(reason: string | null): string | undefined {
  if (reason === UNSEARCHED.offline) return ADVICE.offline;
  if (reason === UNSEARCHED.limit) return ADVICE.limit;
  return afterPrefix(reason, UNSEARCHED.failed) === undefined ? undefined : ADVICE.failed;
}

/** The `reason` of a DOI without a record: a code, and what more is known: `other-agency: DataCite`. */
export function lookupReason(lookup: Extract<KnownLookup, { missing: string }>): string {
  const { missing, agency, failure } = lookup;
  const more = failure === undefined ? agency : failureText(failure);
  return more === undefined ? missing : `${missing}: ${more}`;
}

/** Whether such a reason tells of a failure, not of the work. */
export function tellsFailure(reason: string): boolean {
  return /^[a-z-]+(?:: |$)/.test(reason) && !isFinalReason(reason.split(': ')[0] ?? '');
}

function afterPrefix(text: string | null, prefix: string): string | undefined {
  return text?.startsWith(prefix) === true ? text.slice(prefix.length) : undefined;
}
