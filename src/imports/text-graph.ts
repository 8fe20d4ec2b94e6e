import { decimalNumber } from './byte-number.js';
import type { GraphFile } from './contract.js';
import { NamedGraph } from './named-graph.js';
import { placeText, quoted, unreadable } from './unreadable.js';
import { lineOf, wholeText } from './whole-text.js';

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
