/** One token after white space: a mark, a string, or a number or word. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

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
    const [token, mark, string] = TOKEN.exec(text) ?? [];
    const next: Expected | undefined =
      token === undefined ? undefined : following({ expected, mark, string, open });
    if (token === undefined || next === undefined)
      return end + (/\S/.exec(text.slice(end))?.index ?? text.length - end);
    expected = next;
    end += token.length;
  }
}

interface Step {
  readonly expected: Expected;
  readonly mark: string | undefined;
  readonly string: string | undefined;
  /** What is open around here, changed by the step. */
  readonly open: string[];
}

/** What may come after a token; undefined when the token may not come. */
function following({ expected, mark, string, open }: Step): Expected | undefined {
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
  if (expected === 'name' || (expected === 'first' && around === '{'))
    return string === undefined ? undefined : 'colon';
  if (mark === undefined) return 'more';
  if (mark === ',' || mark === ':') return undefined;
  open.push(mark);
  return 'first';
}
