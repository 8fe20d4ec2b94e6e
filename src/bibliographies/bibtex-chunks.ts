/** One entry of a BibTeX file as it is written, and the line on which it begins. */
export interface BibtexChunk {
  readonly line: number;
  readonly text: string;
}

/** A BibTeX file, cut into its entries. */
export interface BibtexChunks {
  readonly chunks: readonly BibtexChunk[];
  /** Every `@string` that is closed, as written. */
  readonly strings: string;
  /** Lines on which entries begin that are never closed. */
  readonly unclosed: readonly number[];
}

/** An entry begins a line, so that `@` in a text begins none. */
const START = /(?:^|(?<=[\r\n}\])]))[ \t]*@\s*([a-z]+)\s*([{(])/gi;

/**
 * Cuts a BibTeX file into entries, without reading what is in them: braces are counted, quotes are not, as BibTeX does.
 * An entry that is not closed before the next one that begins a line ends there. What stands between entries is a
 * comment. Linear in the text.
 */
export function bibtexChunks(text: string): BibtexChunks {
  const starts = [...text.matchAll(START)];
  const chunks: BibtexChunk[] = [];
  const strings: string[] = [];
  const unclosed: number[] = [];
  const lineAt = lineCounter(text);
  let end = 0;
  for (const [at, { 0: whole, 1: kind = '', 2: opening = '{', index }] of starts.entries()) {
    if (index < end) continue;
    const from = index + whole.indexOf('@');
    const body = index + whole.length;
    const next = nextLineStart(text, starts, at);
    const close = closingAt(text, body, { opening, limit: next });
    const type = kind.toLowerCase();
    if (close === undefined) {
      if (type !== 'comment') unclosed.push(lineAt(from));
      if (type !== 'comment' && type !== 'string' && type !== 'preamble')
        chunks.push({
          line: lineAt(from),
          text: `${text.slice(from, next)}\n${opening === '(' ? ')' : '}'}`,
        });
      end = next;
      continue;
    }
    end = close + 1;
    if (type === 'comment' || type === 'preamble') continue;
    const entry = `@${kind}{${text.slice(body, close)}}`;
    if (type === 'string') {
      if (text.slice(body, close).includes('=')) strings.push(entry);
    } else chunks.push({ line: lineAt(from), text: entry });
  }
  return { chunks, strings: strings.join('\n'), unclosed };
}

/** Where the next entry begins, or the text ends. */
function nextLineStart(text: string, starts: readonly RegExpMatchArray[], at: number): number {
  for (let next = at + 1; next < starts.length; next += 1) {
    const index = starts[next]?.index;
    if (index !== undefined && (index === 0 || /[\r\n]/.test(text.charAt(index - 1)))) return index;
  }
  return text.length;
}

/** Where the bracket closes that opened before `from`; undefined when it does not before the limit. */
function closingAt(
  text: string,
  from: number,
  { opening, limit }: { readonly opening: string; readonly limit: number },
): number | undefined {
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '{') depth += 1;
    else if (letter === '}') {
      if (depth === 0 && opening === '{') return at;
      if (depth > 0) depth -= 1;
    } else if (
      letter === ')' &&
      opening === '(' &&
      depth === 0 &&
      /^\)\s*(?:$|[\r\n@%])/.test(text.slice(at, at + 40))
    )
      return at;
  }
  return undefined;
}

/** Counts lines from place to place; places must ascend. */
function lineCounter(text: string): (at: number) => number {
  const end = /\r\n|\r|\n/g;
  let line = 1;
  let found = end.exec(text);
  return (at) => {
    while (found !== null && found.index < at) {
      line += 1;
      found = end.exec(text);
    }
    return line;
  };
}
