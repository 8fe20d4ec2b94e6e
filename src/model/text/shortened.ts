/** Controls that change the direction or the shape of text, which no title needs. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The first half of a character that takes two UTF-16 units. */
const HALF_AT_END = /[\ud800-\udbff]$/;

/**
 * A text of at most so many characters, with an ellipsis where it was cut; direction controls are dropped. A character
 * outside of the basic plane counts as one and is never cut in two. O(length).
 */
export function shortened(text: string, length: number): string {
  const plain = text.slice(0, length * 4).replace(BIDI_CONTROLS, '');
  if (plain.length <= length) return plain;
  const characters = Array.from(plain);
  if (characters.length <= length) return plain;
  const kept = characters.slice(0, length - 1).join('');
  return `${kept.trimEnd()}…`;
}

/** The beginning of a text, of at most so many UTF-16 units; a character that would be cut in half is left out. */
export function beginning(text: string, length: number): string {
  const start = text.slice(0, length);
  return start.length < text.length ? start.replace(HALF_AT_END, '') : start;
}
