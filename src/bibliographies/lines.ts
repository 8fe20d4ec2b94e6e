/** A line without its end, and its number, from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** The lines of a text; CR LF, LF and CR alone end one. */
export function* numberedLines(text: string): Generator<NumberedLine> {
  const end = /\r\n|\r|\n/g;
  let from = text.startsWith('\ufeff') ? 1 : 0;
  let number = 1;
  for (let found = end.exec(text); found !== null; found = end.exec(text)) {
    yield { number, text: text.slice(from, found.index) };
    from = end.lastIndex;
    number += 1;
  }
  if (from < text.length) yield { number, text: text.slice(from) };
}
