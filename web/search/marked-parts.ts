import { foldText } from '../../src/model/text/fold-text.js';

/** A part of a text, and whether it is what was looked for. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A text in parts, the words marked that begin with one of the folded words. */
export function markedParts(text: string, words: readonly string[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  for (const part of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
    if (part === '') continue;
    const marked = words.length > 0 && isFound(foldText(part), words);
    const last = parts.at(-1);
    if (last?.marked === marked && !marked) parts[parts.length - 1] = { text: last.text + part, marked };
    else parts.push({ text: part, marked });
  }
  return parts;
}

function isFound(folded: string, words: readonly string[]): boolean {
  return folded !== '' && words.some((word) => folded.startsWith(word));
}
