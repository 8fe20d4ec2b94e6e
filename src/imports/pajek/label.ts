const SPACE = 32;
const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The bytes of a label, quotes left out, and where the rest of its line begins. */
export interface LabelRange {
  readonly from: number;
  readonly to: number;
  /** False when a quote was opened and not closed. */
  readonly closed: boolean;
}

/**
 * The label that begins at a byte: a word, or what stands between quotes.
 *
 * Quotes within a label are common though nothing forbids or escapes them. One that closes has a blank after
 * it, and then the end of the line or a number; where none does, the last of the line closes.
 */
export function labelAt(bytes: Uint8Array, at: number): LabelRange {
  if (bytes[at] !== QUOTE) return { from: at, to: wordEnd(bytes, at), closed: true };
  const end = lineEnd(bytes, at);
  let last = -1;
  for (let place = at + 1; place < end; place += 1) {
    if (bytes[place] !== QUOTE) continue;
    last = place;
    if (closesAt(bytes, place, end)) break;
  }
  return last < 0 ? { from: at + 1, to: end, closed: false } : { from: at + 1, to: last, closed: true };
}

/** A quoted label as people read it: `""`, `\"` and `\\` stand for one character. */
export function unescaped(label: string): string {
  return label.replace(/""|\\["\\]/g, (pair) => pair.slice(1));
}

/** Whether blanks follow a quote, and then the end of the line, a number or a time. */
function closesAt(bytes: Uint8Array, quote: number, end: number): boolean {
  let at = quote + 1;
  while (at < end && (bytes[at] as number) <= SPACE) at += 1;
  return at === end || (at > quote + 1 && /[\d.+\-[]/.test(String.fromCharCode(bytes[at] as number)));
}

function wordEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while ((bytes[end] ?? SPACE) > SPACE) end += 1;
  return end;
}

function lineEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) end += 1;
  return end;
}
