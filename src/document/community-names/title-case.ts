const LONG_WORD = /[\p{L}][\p{L}\p{M}'’]{3,}/gu;
/** A capital with small letters behind it, also on both sides of a hyphen: what a sentence begins with. */
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}\p{N}'’]*$/u;

/** Whether a title gives its words capitals as titles have them, or has capitals only: then they tell nothing. */
export function isTitleCase(title: string): boolean {
  const [, ...words] = title.match(LONG_WORD) ?? [];
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  return 5 * capitalised.length > 2 * words.length;
}

/** A word without the capital that its place asks for; `CNN`, `MobileNet` and `e-Learning` keep theirs. */
export function withoutCapitals(word: string): string {
  return word
    .split(/([-‐‑])/u)
    .map((part) => (CAPITALISED.test(part) ? part.toLowerCase() : part))
    .join('');
}
