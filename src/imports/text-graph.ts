import { quoted } from '../input/warnings.js';
import { decimalNumber } from './byte-number.js';
import { textAt } from './byte-text.js';
import type { GraphFile } from './contract.js';
import { NamedGraph } from './named-graph.js';
import { placeText, unreadable } from './unreadable.js';

/** A graph that a text file names, its places the lines of the file. */
export class TextGraph extends NamedGraph {
  readonly text: string;
  readonly #name: string;

  constructor(file: GraphFile) {
    const text = wholeText(file);
    super((at) => placeText({ name: file.name, line: lineOf(text, at) }));
    this.text = text;
    this.#name = file.name;
  }

  /** The position of a node that may be there already. */
  nodeNamed(id: string): number {
    return this.nodes.positionOf(id) ?? this.nodes.add(id);
  }

  /** Adds an edge from a position to a node that is there. */
  link(from: number, target: string, weight: number, directed = true): void {
    this.edgeBetween(from, this.nodeNamed(target), weight, directed);
  }

  /** The character at which the line after the one that ends here begins. */
  lineAfter(end: number): number {
    return end + (this.text.startsWith('\r\n', end) ? 2 : 1);
  }

  /** @throws CiteloomError GRAPH_UNREADABLE when the text spells no finite number */
  weight(text: string, at: number): number {
    const weight = decimalNumber(text);
    if (Number.isNaN(weight)) throw this.problem(`the weight ${quoted(text)} is not a finite number`, at);
    return weight;
  }

  /** A GRAPH_UNREADABLE about the line of a character. */
  problem(problem: string, at: number): Error {
    return unreadable({ name: this.#name, line: lineOf(this.text, at) }, problem);
  }
}

/**
 * The text of a file, for formats of which the files are small enough for one string.
 * @throws CiteloomError GRAPH_UNREADABLE when it is longer than a string can be
 */
function wholeText({ name, bytes }: GraphFile): string {
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
