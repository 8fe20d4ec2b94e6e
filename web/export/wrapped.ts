import { beginning } from '../../src/model/text/shortened.js';
import type { MeasureText } from './surface.js';

/** Where a text is to be broken. */
export interface LineRoom {
  readonly font: string;
  readonly width: number;
  /** What does not fit into so many lines is cut off with an ellipsis. */
  readonly mostLines: number;
}

const LONGEST = 2000;

/** A text in lines that fit; a word that is longer than a line is broken. */
export function wrapped(text: string, { font, width, mostLines }: LineRoom, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of beginning(text, LONGEST)
    .split(/\s+/)
    .flatMap((each) => each.match(/.{1,40}/gu) ?? [])) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer, font) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
    if (lines.length === mostLines) break;
  }
  if (lines.length < mostLines) return line === '' ? lines : [...lines, line];
  let last = `${lines.pop() ?? ''}…`;
  while (last.length > 2 && measure(last, font) > width) last = `${beginning(last, last.length - 2)}…`;
  return [...lines, last];
}
