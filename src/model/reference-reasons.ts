import { sentenceOf } from './code-words.js';
import {
  type AskFailure,
  isFinalReason,
  isMissingReason,
  type KnownLookup,
  MISSING_WORDS,
  type Unsearched,
} from './lookup.js';
import { STATUS_WORDS, type WorkStatus } from './work.js';

/**
 * What became of a reference, in words, by code; `{}` is a value. Documents hold the words: those of a code never
 * change, for `readReason` finds the code by them.
 */
const REASONS = {
  alias: 'alias of {}',
  joined: 'joined with its other version {}',
  'named-by-library': 'DOI named by the library',
  malformed: 'malformed DOI {}',
  unsearched: 'no DOI; not searched for',
  offline: 'no DOI; not searched for: offline',
  limit: 'no DOI; not searched for: beyond --max-searches',
  failed: 'no DOI; search failed: {}',
  barred: '{} may be meant, but {}',
  'several-fit': 'several works fit equally well',
  'nothing-found': 'nothing like it was found',
  'nothing-same': 'nothing that was found is the same work',
  'nothing-told': 'it tells nothing to search for',
  decided: 'decided: this work',
  'decided-none': 'decided: it has no DOI',
} as const;

/** Why a reference came to its outcome. */
export type ReasonCode = keyof typeof REASONS;

/** A reason as code and values; of a look-up without a record its code (`not-found`) and what more is known. */
export interface Reason {
  readonly code: ReasonCode | 'no-record' | 'other';
  readonly values: readonly string[];
}

/** The words of a reason, as documents hold them. */
export function reasonText(code: ReasonCode, ...values: readonly string[]): string {
  let at = 0;
  return REASONS[code].replaceAll('{}', () => values[at++] ?? '');
}

const PATTERNS = Object.entries(REASONS).map(
  ([code, text]) => [code, new RegExp(`^${text.replaceAll('{}', '(.+?)')}$`, 's')] as const,
);

/** The reason that words tell; `other` for those of matching and of earlier versions. O(length). */
export function readReason(text: string | null | undefined): Reason {
  if (text == null) return { code: 'other', values: [] };
  for (const [code, pattern] of PATTERNS) {
    const found = pattern.exec(text);
    if (found !== null && isReasonCode(code)) return { code, values: found.slice(1) };
  }
  const lookup = /^([a-z-]+)(?:: (.*))?$/s.exec(text);
  if (lookup === null) return { code: 'other', values: [text] };
  return { code: 'no-record', values: lookup.slice(1).filter((value) => value !== undefined) };
}

function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(REASONS, code);
}

/** Why a reference without a DOI was not settled by a search: no server was asked, or what is known of the search. */
export type WhyUnsearched = Unsearched | { readonly why: 'offline' };

/** `Crossref answered 502 (5 tries)`. */
function failureText({ what, tries }: AskFailure): string {
  return `Crossref ${what} (${tries} ${tries === 1 ? 'try' : 'tries'})`;
}

/** The `reason` of a reference without a DOI that no search settled. */
export function unsearchedReason(unsearched: WhyUnsearched): string {
  return unsearched.why === 'failed'
    ? reasonText('failed', failureText(unsearched.failure))
    : reasonText(unsearched.why);
}

/** Each in a sentence, and what can be done about it. */
const UNSEARCHED: ReadonlyMap<Reason['code'], readonly [sentence: string, advice: string]> = new Map([
  [
    'offline',
    [
      'It was not searched for, because no server was asked or answered.',
      'A run that may ask Crossref searches for it.',
    ],
  ],
  [
    'limit',
    [
      'It was not searched for, because --max-searches allowed no more.',
      'A run with a higher --max-searches searches for it.',
    ],
  ],
  ['failed', ['It was searched for, and {}.', 'The next run that may ask Crossref searches for it again.']],
]);

/** The same in sentences, from the reason: `It was searched for, and Crossref answered 502 (5 tries).` */
export function unsearchedSentence(reason: string | null): string {
  const { code, values } = readReason(reason);
  const [sentence = 'It was not searched for.'] = UNSEARCHED.get(code) ?? [];
  return sentence.replace('{}', () => values[0] ?? '');
}

/** What can be done about it; nothing for a reason of an earlier version. */
export function unsearchedAdvice(reason: string | null): string | undefined {
  return UNSEARCHED.get(readReason(reason).code)?.[1];
}

/** The `reason` of a DOI without a record: a code, and what more is known: `other-agency: DataCite`. */
export function lookupReason(lookup: Extract<KnownLookup, { missing: string }>): string {
  const { missing, agency, failure } = lookup;
  const more = failure === undefined ? agency : failureText(failure);
  return more === undefined ? missing : `${missing}: ${more}`;
}

/** Whether such a reason tells of a failure, not of the work. */
export function tellsFailure(reason: string | null | undefined): boolean {
  const { code, values } = readReason(reason);
  return code === 'no-record' && !isFinalReason(values[0] ?? '');
}

/** A reason for people: of a look-up what went wrong, else its code in words and what more is known of it. */
export function reasonWords(reason: string): string {
  const { code, values } = readReason(reason);
  const [lookup = '', more] = values;
  if (code !== 'no-record' || !isMissingReason(lookup)) return reason;
  if (more === undefined) return MISSING_WORDS[lookup];
  return isFinalReason(lookup) ? `${MISSING_WORDS[lookup]} (${more})` : more;
}

/** What the status of a work means, in sentences; of a missing one with the reason. */
export function statusText(status: WorkStatus, reason: string | null | undefined): string {
  if (reason == null) return sentenceOf(STATUS_WORDS[status].meaning);
  if (!tellsFailure(reason)) return sentenceOf(`${STATUS_WORDS[status].meaning}: ${reasonWords(reason)}`);
  const failed = `its record was asked for, and no usable answer came: ${reasonWords(reason)}`;
  return `${sentenceOf(failed)} The next run that may ask Crossref asks again.`;
}
