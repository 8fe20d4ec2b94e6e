import { textAt } from './byte-text.js';
import type { GraphFile } from './contract.js';
import { unreadable } from './unreadable.js';

/**
 * The text of a file, for formats of which the files are small enough for one string.
 * @throws CiteloomError GRAPH_UNREADABLE when it is longer than a string can be
 */
export function wholeText({ name, bytes }: GraphFile): string {
  try {
    return textAt(bytes, 0, bytes.length);
  } catch (cause) {
    throw unreadable({ name }, `its ${bytes.length} bytes are too many for a file of this format`, { cause });
  }
}

/** The line on which a character stands, from 1. O(at): for messages. */
export function lineOf(text: string, at: number): number {
  let line = 1;
  for (let place = 0; place < at && place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 10 || (code === 13 && text.charCodeAt(place + 1) !== 10)) line += 1;
  }
  return line;
}

/** A line of a text without its end, and its number from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines of a text; LF, CR LF and CR end them. */
export function* linesOf(text: string): Generator<Line> {
  const end = /\r\n|\r|\n/g;
  let at = 0;
  let number = 1;
  for (let match = end.exec(text); match !== null; match = end.exec(text)) {
    yield { number, text: text.slice(at, match.index) };
    at = end.lastIndex;
    number += 1;
  }
  if (at < text.length) yield { number, text: text.slice(at) };
}
