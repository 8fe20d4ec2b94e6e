import type { GraphDocument } from '../../../src/model/graph-document.js';
import { compareText } from '../../../src/model/order.js';
import { foldText } from '../../../src/model/text/fold-text.js';
import { lazy } from '../memoize.js';

/** An author, as the records of the works here spell the name. */
export interface Author {
  readonly key: string;
  /** The spelling that comes first among the works. */
  readonly name: string;
  /** Works here without the seeds, ascending. */
  readonly works: readonly number[];
  /** Seeds of the same author, ascending. */
  readonly seeds: readonly number[];
}

/** The authors of a document. */
export interface AuthorIndex {
  /** Whoever bears the name, however it is spelt. */
  readonly find: (name: string) => Author | undefined;
  /** Those of most works here first, then by name; authors of seeds alone are not among them. */
  readonly ranked: () => readonly Author[];
}

/** Whether any author of a work is known; O(V) at most. */
export function namesAuthors({ nodes }: GraphDocument): boolean {
  return nodes.authors?.some((names) => names !== null && names.length > 0) ?? false;
}

/** Gathers the works of each author; O(names of all works). Names alike in all but case and accents are one. */
export function indexAuthors({ nodes }: GraphDocument): AuthorIndex {
  const byKey = new Map<string, Gathered>();
  nodes.authors?.forEach((names, work) => {
    const isSeed = nodes.isSeed[work] === true;
    for (const name of names ?? []) {
      const key = authorKey(name);
      const author = byKey.get(key);
      if (author === undefined)
        byKey.set(key, { key, name, works: isSeed ? NONE : [work], seeds: isSeed ? [work] : NONE });
      else if (isSeed) author.seeds = withWork(author.seeds, work);
      else author.works = withWork(author.works, work);
    }
  });
  byKey.delete('');
  return {
    find: (name) => byKey.get(authorKey(name)),
    ranked: lazy(() =>
      [...byKey.values()]
        .filter(({ works }) => works.length > 0)
        .sort((a, b) => b.works.length - a.works.length || compareText(a.key, b.key)),
    ),
  };
}

/** Most authors have one work: a list of their own for nothing would be most of the memory. */
const NONE: number[] = [];

interface Gathered {
  readonly key: string;
  readonly name: string;
  works: number[];
  seeds: number[];
}

function withWork(list: number[], work: number): number[] {
  if (list === NONE) return [work];
  if (list.at(-1) !== work) list.push(work);
  return list;
}

/** Names that folding changes in case and punctuation alone, which is done much faster than folding. */
const PLAIN = /^[A-Za-z0-9 .,-]*$/;
const ACCENTS = /[\u0300-\u036f]+/g;
const PUNCTUATION = /[.,-]| {2}|^ | $/;

const LONGEST = 300;

/** A display name as names are compared: spellings that differ in case, accents or punctuation are one author. */
export function authorKey(name: string): string {
  const start = name.slice(0, LONGEST);
  const bare = PLAIN.test(start) ? start : start.normalize('NFD').replace(ACCENTS, '');
  if (!PLAIN.test(bare)) return foldText(start) || start.trim();
  const folded = bare.toLowerCase();
  if (!PUNCTUATION.test(folded)) return folded;
  return folded.replace(/[^a-z0-9]+/g, ' ').trim() || start.trim();
}
