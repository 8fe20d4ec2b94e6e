import { decodeHTML } from 'entities';

/** A token of DOT. */
export interface DotToken {
  readonly kind: 'word' | 'number' | 'text' | 'html' | 'mark' | 'fault';
  /** Without quotes; of a fault what is wrong. */
  readonly text: string;
  /** The character at which it begins. */
  readonly at: number;
  /** The character after it. */
  readonly end: number;
}

const NUMBER = /-?(?:\.\d+|\d+(?:\.\d*)?)(?![A-Za-z_\u0080-\uffff])/y;
const WORD = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;
const MARK = /->|--|[{}[\]=;,:+]/y;
/** In HTML and quoted text: what ends it, nests or escapes. */
const QUOTE_END = /["\\]/g;
const ANGLE = /[<>]/g;

/** The tokens of a text, comments left out. O(text). */
export function* dotTokens(text: string): Generator<DotToken> {
  for (let at = blanksEnd(text, 0); at < text.length; ) {
    const token = tokenAt(text, at);
    yield token;
    if (token.kind === 'fault') return;
    at = blanksEnd(text, token.end);
  }
}

function tokenAt(text: string, at: number): DotToken {
  const character = text[at];
  if (character === '"') return quotedAt(text, at);
  if (character === '<') return htmlAt(text, at);
  for (const [kind, pattern] of [
    ['number', NUMBER],
    ['word', WORD],
    ['mark', MARK],
  ] as const) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return { kind, text: found, at, end: at + found.length };
  }
  if (text.startsWith('/*', at)) return fault('a comment is opened and never closed', at);
  return fault(`${JSON.stringify(character)} is no part of DOT`, at);
}

function fault(text: string, at: number): DotToken {
  return { kind: 'fault', text, at, end: at };
}

/** A quoted text: a backslash before a line end joins lines, one before a quote stands for the quote. */
function quotedAt(text: string, at: number): DotToken {
  let value = '';
  let from = at + 1;
  QUOTE_END.lastIndex = from;
  for (let found = QUOTE_END.exec(text); found !== null; found = QUOTE_END.exec(text)) {
    if (found[0] === '"')
      return { kind: 'text', text: value + text.slice(from, found.index), at, end: QUOTE_END.lastIndex };
    const [escaped] = /^\\(?:"|\r\n|\r|\n|[\s\S])/.exec(text.slice(found.index, found.index + 3)) ?? ['\\'];
    value +=
      text.slice(from, found.index) + (/^\\[\r\n]/.test(escaped) ? '' : escaped === '\\"' ? '"' : escaped);
    from = found.index + escaped.length;
    QUOTE_END.lastIndex = from;
  }
  return fault('a quote is opened and never closed', at);
}

/** The words of an HTML label, its tags left out. */
function htmlAt(text: string, at: number): DotToken {
  let depth = 0;
  ANGLE.lastIndex = at;
  for (let found = ANGLE.exec(text); found !== null; found = ANGLE.exec(text)) {
    depth += found[0] === '<' ? 1 : -1;
    if (depth > 0) continue;
    const inner = text.slice(at + 1, found.index);
    return { kind: 'html', text: wordsOf(inner), at, end: ANGLE.lastIndex };
  }
  return fault('a < is opened and never closed', at);
}

function wordsOf(html: string): string {
  return decodeHTML(html.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first character from a place on that is no blank and in no comment; a comment never closed is none. */
function blanksEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '#' && (at === 0 || /[\r\n]/.test(text[at - 1] as string))) at = lineEnd(text, at);
    else if (character === '/' && text[at + 1] === '/') at = lineEnd(text, at);
    else if (character === '/' && text[at + 1] === '*') {
      const close = text.indexOf('*/', at + 2);
      if (close < 0) return at;
      at = close + 1;
    } else if (character > ' ' && character !== '\u00a0' && character !== '\ufeff') return at;
  }
  return at;
}

/** The last character before a line end. */
function lineEnd(text: string, from: number): number {
  let at = from;
  while (at + 1 < text.length && text[at + 1] !== '\n' && text[at + 1] !== '\r') at += 1;
  return at;
}
