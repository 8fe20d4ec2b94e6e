/** The codes of a table of words, in its order. */
export function codesOf<Code extends string>(words: Readonly<Record<Code, unknown>>): readonly Code[] {
  const isCode = (name: string): name is Code => Object.hasOwn(words, name);
  return Object.keys(words).filter(isCode);
}

/** A clause as a sentence: it begins with a capital and ends with a stop. */
export function sentenceOf(clause: string): string {
  return `${capitalized(clause)}.`;
}

/** A text whose first letter is a capital. */
export function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
