import { quoted } from '../../input/warnings.js';
import type { GraphColumns } from '../../model/graph-columns.js';
import { decimalNumber } from '../byte-number.js';
import type { GraphFile } from '../contract.js';
import { NamedGraph } from '../named-graph.js';
import { type Place, placeText, unreadable } from '../unreadable.js';
import { Declarations } from './declarations.js';
import { readXml, type XmlAttributes, xmlLine } from './read-xml.js';

/** The edge within whose element a reader is. */
interface OpenEdge {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly at: number;
  weight: number;
}

/** A graph that an XML file names, its places the lines of the file; a format says what it does at each element. */
export abstract class XmlGraph extends NamedGraph {
  protected readonly ofNodes = new Declarations();
  protected readonly ofEdges = new Declarations();
  protected hasGraph = false;
  protected edgeAtHand: OpenEdge | undefined;
  /** The text that is being collected. */
  protected collected: string | undefined;
  /** The character at which the element at hand begins. */
  #at = 0;
  readonly #file: GraphFile;

  constructor(file: GraphFile) {
    const placeOf = (at: number): Place => ({ name: file.name, line: xmlLine(file, at) });
    super((at) => placeText(placeOf(at)));
    this.#file = file;
  }

  protected abstract openElement(name: string, attributes: XmlAttributes): void;
  protected abstract closeElement(name: string): void;

  /**
   * Reads the file.
   * @param directed what holds for edges that say nothing, asked when all was read
   * @throws CiteloomError GRAPH_UNREADABLE
   */
  protected read(directed: () => boolean): GraphColumns {
    readXml(this.#file, {
      open: (name, attributes, at) => {
        this.#at = at;
        this.openElement(name, attributes);
      },
      close: (name) => this.closeElement(name),
      text: (piece) => {
        if (this.collected !== undefined) this.collected += piece;
      },
    });
    if (!this.hasGraph) throw this.problem('there is no <graph> in it');
    this.ofNodes.fill(this.nodes);
    return this.columns(directed(), undefined);
  }

  /** The text that was collected; no more is. */
  protected endText(): string {
    const text = this.collected ?? '';
    this.collected = undefined;
    return text;
  }

  /**
   * The id of the node that an element declares, which is added; its position.
   * @throws CiteloomError GRAPH_UNREADABLE when there is none
   */
  protected openNode(id: string | undefined): number {
    if (id === undefined) throw this.problem('a <node> has no id');
    return this.node(id, this.#at);
  }

  /** @throws CiteloomError GRAPH_UNREADABLE when an end is missing */
  protected openEdge(source: string | undefined, target: string | undefined, directed: boolean): OpenEdge {
    if (source === undefined || target === undefined)
      throw this.problem('an <edge> lacks its source or target');
    this.edgeAtHand = { source, target, directed, at: this.#at, weight: 1 };
    return this.edgeAtHand;
  }

  protected closeEdge(): void {
    if (this.edgeAtHand !== undefined) this.edge(this.edgeAtHand);
    this.edgeAtHand = undefined;
  }

  /** @throws CiteloomError GRAPH_UNREADABLE when the text spells no finite number */
  protected weight(text: string): number {
    const weight = decimalNumber(text);
    if (Number.isNaN(weight)) throw this.problem(`the weight ${quoted(text)} is not a finite number`);
    return weight;
  }

  /** Warns of an element that is not read. */
  protected leaveOut(what: string): void {
    const at = this.#at;
    this.warnings.add(
      () => `${placeText({ name: this.#file.name, line: xmlLine(this.#file, at) })}: ${what} was left out.`,
    );
  }

  /** A GRAPH_UNREADABLE about the element at hand. */
  protected problem(text: string): Error {
    return unreadable({ name: this.#file.name, line: xmlLine(this.#file, this.#at) }, text);
  }
}
