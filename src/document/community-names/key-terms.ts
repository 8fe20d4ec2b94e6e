import { appendTo } from '../../model/append-to.js';
import { compareText } from '../../model/order.js';
import { type CountedTerm, countTerms } from './count-terms.js';
import { createPhraseReader } from './title-phrases.js';

/** Terms of each group, the most telling first. */
export type TermsOfGroups = ReadonlyMap<number, readonly string[]>;

const MOST_TERMS = 3;
/** A term stands for the shorter one inside it when it is in so many of its titles, and in more than one. */
const STANDS_FOR = 0.7;
/** In smaller groups a term of a single title will do where no two titles share one. */
const SMALL_GROUP = 5;

/**
 * The terms by which the titles of a group differ most from those of all others: words and phrases of up to three
 * words, by the log-likelihood ratio of the titles that hold them. At most three each, none within another.
 * O(words of all titles).
 * @see Dunning (1993), Accurate methods for the statistics of surprise and coincidence
 */
export function keyTerms(titles: Iterable<readonly [group: number, title: string]>): TermsOfGroups {
  const phrasesOf = createPhraseReader();
  const read = Array.from(titles, ([group, title]) => ({ group, phrases: phrasesOf(title) }));
  const terms = countTerms(read);
  const sizes = new Map<number, number>();
  for (const { group } of read) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const byGroup = new Map<number, CountedTerm[]>();
  for (const term of terms.values()) for (const group of term.titles.keys()) appendTo(byGroup, group, term);
  return new Map(
    [...sizes].map(([group, size]) => {
      const held = byGroup.get(group) ?? [];
      const shared = held.filter((term) => (term.titles.get(group) ?? 0) > 1);
      const candidates = (shared.length === 0 && size < SMALL_GROUP ? held : shared)
        .map((term) => candidateOf(term, { group, size, total }))
        .sort(byKeyness);
      return [group, chosen(candidates).map(({ term }) => surfaceOf(term))];
    }),
  );
}

interface Candidate {
  readonly term: CountedTerm;
  /** Of the group, how many hold it. */
  readonly titles: number;
  /** 0 where it is no more frequent than elsewhere. */
  readonly score: number;
}

function candidateOf(
  term: CountedTerm,
  { group, size, total }: { readonly group: number; readonly size: number; readonly total: number },
): Candidate {
  const titles = term.titles.get(group) ?? 0;
  const score = logLikelihood({ held: titles, of: size }, { held: term.total - titles, of: total - size });
  return { term, titles, score };
}

/** Where nothing sets a group apart, what most of its titles hold. */
function byKeyness(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    b.titles - a.titles ||
    b.term.words.length - a.term.words.length ||
    compareText(a.term.key, b.term.key)
  );
}

function chosen(candidates: readonly Candidate[]): Candidate[] {
  const taken: Candidate[] = [];
  for (const candidate of candidates) {
    if (taken.length === MOST_TERMS) break;
    const longer = longestFor(candidate, candidates);
    if (!taken.some(({ term }) => overlap(term, longer.term))) taken.push(longer);
  }
  return taken;
}

/** The longest term that holds a term and is nearly as frequent: `optical flow` for `optical`. */
function longestFor(short: Candidate, candidates: readonly Candidate[]): Candidate {
  return candidates
    .filter(
      ({ term, titles }) => titles > 1 && titles >= STANDS_FOR * short.titles && holds(term, short.term),
    )
    .reduce((best, other) => (other.term.words.length > best.term.words.length ? other : best), short);
}

function holds(long: CountedTerm, short: CountedTerm): boolean {
  return long.words.length > short.words.length && short.words.every((word) => long.words.includes(word));
}

function overlap(one: CountedTerm, other: CountedTerm): boolean {
  return one.words.some((word) => other.words.includes(word)) || isWithin(one, other) || isWithin(other, one);
}

/** Also across spellings: `microexpression` in `micro expression recognition`. */
function isWithin({ key: short }: CountedTerm, { key: long }: CountedTerm): boolean {
  return short.length > 4 && long.includes(short);
}

function surfaceOf({ surfaces }: CountedTerm): string {
  return (
    [...surfaces].sort(([a, timesOfA], [b, timesOfB]) => timesOfB - timesOfA || compareText(a, b))[0]?.[0] ??
    ''
  );
}

/** How many of a set hold something. */
export interface Share {
  readonly held: number;
  readonly of: number;
}

/**
 * How surprising it is that a set holds something more often than another: Dunning's G², 0 or more; 0 when it does
 * not.
 * @see Dunning (1993), Accurate methods for the statistics of surprise and coincidence
 */
export function logLikelihood(one: Share, other: Share): number {
  const all = one.of + other.of;
  const held = one.held + other.held;
  if (one.held * other.of <= other.held * one.of) return 0;
  const cell = (observed: number, row: number, column: number) =>
    observed === 0 ? 0 : observed * Math.log((observed * all) / (row * column));
  return (
    2 *
    (cell(one.held, held, one.of) +
      cell(one.of - one.held, all - held, one.of) +
      cell(other.held, held, other.of) +
      cell(other.of - other.held, all - held, other.of))
  );
}
