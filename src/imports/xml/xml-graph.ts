import { quoted } from '../../input/warnings.js';
import { decimalNumber } from '../byte-number.js';
import type { GraphFile } from '../contract.js';
import { NamedGraph } from '../named-graph.js';
import { type Place, placeText, unreadable } from '../unreadable.js';
import { xmlLine } from './read-xml.js';

/** The edge within whose element a reader is. */
export interface OpenEdge {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly at: number;
  weight: number;
}

/** A graph that an XML file names, its places the lines of the file. */
export class XmlGraph extends NamedGraph {
  /** The character at which the element at hand begins. */
  at = 0;
  readonly #file: GraphFile;

  constructor(file: GraphFile) {
    const placeOf = (at: number): Place => ({ name: file.name, line: xmlLine(file, at) });
    super((at) => placeText(placeOf(at)));
    this.#file = file;
  }

  /**
   * The id of the node that an element declares, which is added; its position.
   * @throws CiteloomError GRAPH_UNREADABLE when there is none
   */
  openNode(id: string | undefined): number {
    if (id === undefined) throw this.problem('a <node> has no id');
    return this.node(id, this.at);
  }

  /** @throws CiteloomError GRAPH_UNREADABLE when an end is missing */
  openEdge(source: string | undefined, target: string | undefined, directed: boolean): OpenEdge {
    if (source === undefined || target === undefined)
      throw this.problem('an <edge> lacks its source or target');
    return { source, target, directed, at: this.at, weight: 1 };
  }

  /** @throws CiteloomError GRAPH_UNREADABLE when the text spells no finite number */
  weight(text: string): number {
    const weight = decimalNumber(text);
    if (Number.isNaN(weight)) throw this.problem(`the weight ${quoted(text)} is not a finite number`);
    return weight;
  }

  /** Warns of an element that is not read. */
  leaveOut(what: string): void {
    const { at } = this;
    this.warnings.add(
      () => `${placeText({ name: this.#file.name, line: xmlLine(this.#file, at) })}: ${what} was left out.`,
    );
  }

  /** A GRAPH_UNREADABLE about the element at hand. */
  problem(text: string): Error {
    return unreadable({ name: this.#file.name, line: xmlLine(this.#file, this.at) }, text);
  }
}
