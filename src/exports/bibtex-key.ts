import { citedName } from '../model/person-name.js';
import { foldText, foldWords } from '../model/text/fold-text.js';
import type { CitedWork } from './cited-work.js';

/** Words that say nothing of a title's subject. */
const SMALL = new Set(
  'a an and are as at by do does for from how in is of on or the to via what with'.split(' '),
);

/** A key that people recognize, of letters and digits: `zhang2019deep`; works may share it. */
export function bibtexKey({ authors, editors, year, title, label }: CitedWork): string {
  const first = authors[0] ?? editors[0];
  const family = first === undefined ? '' : citedName(first);
  const words = foldWords((title ?? label ?? '').slice(0, 300)).map(plain);
  const word = words.find((each) => each.length > 1 && !SMALL.has(each)) ?? '';
  const key = `${plain(foldText(family.slice(0, 60)))}${year ?? ''}${word}`.slice(0, 60);
  return /^[a-z]/.test(key) ? key : `work${key}`;
}

/** Gives each work a key of its own: the second with the same one gets an `a`, the third a `b`. */
export function distinctKeys(): (work: CitedWork) => string {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return (work) => {
    const base = bibtexKey(work);
    let copy = copies.get(base) ?? 0;
    let key = base;
    for (; taken.has(key); copy += 1) key = base + letters(copy);
    copies.set(base, copy);
    taken.add(key);
    return key;
  };
}

/** `a` to `z`, then `aa`, `ab` … */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last;
}

/** Keys of ASCII letters and digits are read by every program. */
function plain(folded: string): string {
  return folded.replace(/[^a-z0-9]/g, '');
}
