import { countOf, formatCount } from './format-number.js';
import type { AskFailure } from './lookup.js';

/** A look-up or a search that ended without an answer that can be used. */
export interface Unanswered {
  readonly kind: 'look-up' | 'search';
  /** The DOI, or the references that were searched for. */
  readonly name: string;
  /** Absent where a store of an earlier version did not keep it. */
  readonly failure?: AskFailure;
}

/** What can be done about them: by the command that asked, or by another where nobody was asked. */
const HINTS = {
  asked: 'run the same command again to ask for these alone',
  unasked: 'a run that may ask Crossref asks for these again',
} as const;

/** Names in one sentence. */
const MOST_NAMED = 3;

/**
 * What happened and what to do, one sentence for each kind of failure: `Crossref answered 502 to 3 searches after 5
 * tries each (ref1, ref2 and 1 more); run the same command again to ask for these alone.`
 */
export function unansweredSentences(unanswered: readonly Unanswered[], asking: keyof typeof HINTS): string[] {
  return grouped(unanswered).map((group) => `${groupText(group)}; ${HINTS[asking]}.`);
}

/** The same without advice, in one line: `Crossref answered 502 to 3 searches after 5 tries each (ref1 …)`. */
export function unansweredText(unanswered: readonly Unanswered[]): string {
  return grouped(unanswered).map(groupText).join('; ');
}

/** `2 look-ups and 1 search`. */
export function countUnanswered(unanswered: readonly Unanswered[]): string {
  const counts = (['look-up', 'search'] as const)
    .map((kind) => ({ kind, count: unanswered.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return counts.map(({ kind, count }) => counted(count, kind)).join(' and ');
}

type Group = readonly [first: Unanswered, ...others: Unanswered[]];

function grouped(unanswered: readonly Unanswered[]): Group[] {
  const groups = new Map<string, [Unanswered, ...Unanswered[]]>();
  for (const one of unanswered) {
    const key = JSON.stringify([one.kind, one.failure?.what, one.failure?.tries]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function groupText(group: Group): string {
  const [{ kind, failure }] = group;
  const { what = 'gave no usable answer', tries } = failure ?? {};
  const each = group.length === 1 ? '' : ' each';
  const after = tries === undefined ? '' : ` after ${tries} ${tries === 1 ? 'try' : 'tries'}${each}`;
  const named = group.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = group.length - named.length;
  const names = `${named.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`;
  return `Crossref ${what} to ${counted(group.length, kind)}${after} (${names})`;
}

function counted(count: number, kind: Unanswered['kind']): string {
  return countOf(count, kind, kind === 'search' ? 'searches' : 'look-ups');
}
