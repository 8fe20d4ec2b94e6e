/** A token of GML: a key or number as written, a text without its quotes, or a bracket. */
export interface GmlToken {
  readonly kind: 'word' | 'text' | '[' | ']' | 'unclosed';
  readonly text: string;
  /** The character at which it begins. */
  readonly at: number;
}

const WORD = /[^\s[\]"]+/y;
const BLANK = /\s/;

/** The tokens of a text; lines that begin with # are comments. O(text). */
export function* gmlTokens(text: string): Generator<GmlToken> {
  let lineStarts = true;
  let at = 0;
  while (at < text.length) {
    const character = text[at] as string;
    if (BLANK.test(character)) {
      if (character === '\n' || character === '\r') lineStarts = true;
      at += 1;
    } else if (character === '#' && lineStarts) {
      at = lineEnd(text, at);
    } else {
      const token = tokenAt(text, at);
      lineStarts = false;
      yield token;
      at += token.text.length + (token.kind === 'text' ? 2 : 0);
    }
  }
}

function tokenAt(text: string, at: number): GmlToken {
  const character = text[at];
  if (character === '[' || character === ']') return { kind: character, text: character, at };
  if (character === '"') {
    const close = text.indexOf('"', at + 1);
    if (close < 0) return { kind: 'unclosed', text: text.slice(at), at };
    return { kind: 'text', text: text.slice(at + 1, close), at };
  }
  WORD.lastIndex = at;
  return { kind: 'word', text: WORD.exec(text)?.[0] ?? text.slice(at), at };
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
