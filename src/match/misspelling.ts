import { distance } from 'fastest-levenshtein';

/** Beginnings that make another word of the same stem: no misspelling. */
const CONTRASTS = [
  ['micro', 'macro'],
  ['hyper', 'hypo'],
  ['inter', 'intra'],
  ['pre', 'post'],
  ['over', 'under'],
  ['endo', 'exo'],
  ['homo', 'hetero'],
  ['multi', 'uni'],
  ['absor', 'adsor'],
  ['abduct', 'adduct'],
] as const;

/** Longer words are no words; comparing them would take long. */
const LONGEST = 60;

/**
 * Whether two words are one, misspelt or in another spelling: one letter, or two swapped, in words of six, two in
 * words of ten. Never with another first letter (`maternal`, `paternal`), a prefix that changes the meaning, in
 * numbers, or in scripts in which a letter is a word.
 */
export function isMisspelling(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 3 || long.length > LONGEST || !isPlain(one) || !isPlain(other))
    return false;
  if (spelling(one) === spelling(other) || withoutUmlauts(one) === withoutUmlauts(other)) return true;
  const allowed = short.length >= 10 ? 2 : short.length >= 6 ? 1 : 0;
  if (long === `${short}s` && short.length >= 4) return true;
  if (allowed === 0 || long.length - short.length > allowed || long.endsWith(short)) return false;
  if (areContrasted([one], [other]) || areSalts(one, other)) return false;
  return areSwapped(one, other) || (one[0] === other[0] && distance(one, other) <= allowed);
}

/** Whether two texts differ in one letter, or in the order of two. */
export function isOneEdit(one: string, other: string): boolean {
  return isPlain(one) && isPlain(other) && (areSwapped(one, other) || distance(one, other) <= 1);
}

/** Whether words of one title begin as those of the other must not: `micro` against `macro`. */
export function areContrasted(left: readonly string[], right: readonly string[]): boolean {
  const begins = (words: readonly string[], prefix: string) => words.some((word) => word.startsWith(prefix));
  return CONTRASTS.some(
    ([one, other]) =>
      (begins(left, one) && begins(right, other)) || (begins(left, other) && begins(right, one)),
  );
}

function isPlain(word: string): boolean {
  return /^\p{Script=Latin}+$/u.test(word);
}

/** British and American, Latin and modern: `behaviour`, `anaemia`, `sulphur`, `organisation`. */
function spelling(word: string): string {
  return word
    .replace(/[ao]e/g, 'e')
    .replace(/our/g, 'or')
    .replace(/ph/g, 'f')
    .replace(/is(?=[aei])/g, 'iz')
    .replace(/ge(?=ing$)/, 'g');
}

/** `ueber` and `uber`. */
function withoutUmlauts(word: string): string {
  return word.replace(/([aou])e/g, '$1');
}

/** `nitrate` and `nitrite` are two. */
function areSalts(one: string, other: string): boolean {
  const asIte = (word: string) => word.replace(/at(?=es?$)/, 'it');
  return one !== other && asIte(one) === asIte(other);
}

/** Whether two neighbouring letters are all that differs. */
function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
