import { quoted } from './warnings.js';

/** One token after white space: a mark, or a number or word; strings are scanned, for they may be as long as the text. */
const TOKEN = /[ \t\r\n]*(?:([{}[\],:])|(")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** What may follow a backslash in a string. */
const ESCAPED = /["\\/bfnrt]|u[\da-fA-F]{4}/y;

const QUOTE = 34;
const BACKSLASH = 92;
const FIRST_PRINTABLE = 32;

/** What may come next; `first` is a value or the end of what was just opened. */
type Expected = 'value' | 'first' | 'name' | 'colon' | 'more';

/**
 * Where a text that is no JSON stops being so: the character at which the first token stands that may not, or
 * its end where that is missing. `JSON.parse` does not tell on every platform. O(text).
 */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let end = 0;
  for (;;) {
    TOKEN.lastIndex = end;
    const [token, mark, quote] = TOKEN.exec(text) ?? [];
    const tokenEnd = token === undefined ? undefined : endOfToken(text, end + token.length, quote);
    const next: Expected | undefined =
      tokenEnd === undefined ? undefined : following({ expected, mark, isString: quote !== undefined, open });
    if (tokenEnd === undefined || next === undefined)
      return end + (/\S/.exec(text.slice(end))?.index ?? text.length - end);
    expected = next;
    end = tokenEnd;
  }
}

/** Where a token ends of which the first part ends at a place; undefined for a string that does not end well. */
function endOfToken(text: string, from: number, quote: string | undefined): number | undefined {
  if (quote === undefined) return from;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < FIRST_PRINTABLE) return undefined;
    if (code !== BACKSLASH) continue;
    ESCAPED.lastIndex = at + 1;
    if (!ESCAPED.test(text)) return undefined;
    at += 1;
  }
  return undefined;
}

interface Step {
  readonly expected: Expected;
  readonly mark: string | undefined;
  readonly isString: boolean;
  /** What is open around here, changed by the step. */
  readonly open: string[];
}

/** What may come after a token; undefined when the token may not come. */
function following({ expected, mark, isString, open }: Step): Expected | undefined {
  const around = open.at(-1);
  if (mark === '}' || mark === ']') {
    const fits = around === (mark === '}' ? '{' : '[') && (expected === 'first' || expected === 'more');
    if (!fits) return undefined;
    open.pop();
    return 'more';
  }
  if (expected === 'more') {
    if (mark !== ',' || around === undefined) return undefined;
    return around === '{' ? 'name' : 'value';
  }
  if (expected === 'colon') return mark === ':' ? 'value' : undefined;
  if (expected === 'name' || (expected === 'first' && around === '{')) return isString ? 'colon' : undefined;
  if (mark === undefined) return 'more';
  if (mark === ',' || mark === ':') return undefined;
  open.push(mark);
  return 'first';
}

/** What is wrong with a text that is no JSON, and on which line, from 1. */
export interface JsonProblem {
  readonly line: number;
  /** The rest of a sentence. */
  readonly problem: string;
}

const CONTEXT = 20;

/** Where and how a text stops being JSON. O(text). */
export function jsonProblem(text: string): JsonProblem {
  const at = jsonFault(text);
  const near = text.slice(at, at + CONTEXT);
  const line = text.slice(0, at).split(/\r\n|\r|\n/).length;
  return { line, problem: near === '' ? 'the JSON ends early' : `the JSON breaks at ${quoted(near)}` };
}
