import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { cellOf, Declarations, isWeight } from './xml/declarations.js';
import { readXml, type XmlAttributes, type XmlHandler } from './xml/read-xml.js';
import { type OpenEdge, XmlGraph } from './xml/xml-graph.js';

/** Colours and sizes that citeloom wrote are computed anew. */
const OWN = /<creator>citeloom\b/;

/** Edges that say so are one in both directions. */
const UNDIRECTED = new Set(['undirected', 'mutual']);

/**
 * GEXF 1.1 to 1.3: nodes within nodes stand beside them; of what says how to draw, positions are kept.
 *
 * A weight is that of the edge, else its attribute `weight`. Of values that change with time the last holds.
 * @see https://gexf.net/schema.html
 */
export const gexf: GraphReader = {
  id: 'gexf',
  title: 'GEXF',
  extensions: ['.gexf'],
  recognises: ({ head }) => /<(?:\w+:)?gexf[\s>]/.test(head),
  read: readGexf,
};

function readGexf(file: GraphFile): GraphColumns {
  const reading = new GexfReading(new XmlGraph(file), OWN.test(file.head));
  readXml(file, reading);
  return reading.columns();
}

/** One pass over the elements of a file. */
class GexfReading implements XmlHandler {
  readonly #graph: XmlGraph;
  readonly #isOwn: boolean;
  readonly #ofNodes = new Declarations();
  readonly #ofEdges = new Declarations();
  /** Those that are being read. */
  #declarations = this.#ofNodes;
  #hasGraph = false;
  #directed = false;
  #defaultWeight: number | undefined;
  /** Positions of the nodes around here, the innermost last. */
  readonly #nodes: number[] = [];
  #edge: OpenEdge | undefined;
  /** Whether the element of the edge says its weight. */
  #weighted = false;
  /** The text that is being collected. */
  #text: string | undefined;

  constructor(graph: XmlGraph, isOwn: boolean) {
    this.#graph = graph;
    this.#isOwn = isOwn;
  }

  columns(): GraphColumns {
    if (!this.#hasGraph) throw this.#graph.problem('there is no <graph> in it');
    this.#ofNodes.fill(this.#graph.nodes);
    return this.#graph.columns(this.#directed, undefined);
  }

  open(name: string, attributes: XmlAttributes, at: number): void {
    this.#graph.at = at;
    if (name === 'node') this.#openNode(attributes);
    else if (name === 'edge') this.#openEdge(attributes);
    else if (name === 'attvalue') this.#value(attributes.for ?? attributes.id ?? '', attributes.value ?? '');
    else if (name === 'position') this.#position(attributes);
    else if (name === 'color') this.#drawn('colours');
    else if (name === 'size' || name === 'thickness') this.#drawn('sizes');
    else if (name === 'graph') {
      this.#hasGraph = true;
      this.#directed = attributes.defaultedgetype === 'directed';
    } else if (name === 'attributes')
      this.#declarations = attributes.class === 'edge' ? this.#ofEdges : this.#ofNodes;
    else if (name === 'attribute') {
      const { id = '', title = id, type } = attributes;
      this.#declarations.declare(id, title, type);
    } else if (name === 'default') this.#text = '';
  }

  text(piece: string): void {
    if (this.#text !== undefined) this.#text += piece;
  }

  close(name: string): void {
    if (name === 'node') this.#nodes.pop();
    else if (name === 'edge' && this.#edge !== undefined) {
      this.#graph.edge(this.#edge);
      this.#edge = undefined;
    } else if (name === 'default') {
      this.#declarations.default(this.#text ?? '');
      this.#text = undefined;
    }
  }

  #openNode({ id, label }: XmlAttributes): void {
    const position = this.#graph.openNode(id);
    if (label !== undefined) this.#graph.nodes.label(position, label);
    this.#nodes.push(position);
  }

  #openEdge({ source, target, type, weight, label, kind }: XmlAttributes): void {
    const directed = type === undefined ? this.#directed : !UNDIRECTED.has(type.toLowerCase());
    this.#edge = this.#graph.openEdge(source, target, directed);
    this.#graph.leftOut.edgeAttribute('label', label);
    this.#graph.leftOut.edgeAttribute('kind', kind);
    this.#weighted = weight !== undefined;
    this.#edge.weight = weight === undefined ? this.#weightElse() : this.#graph.weight(weight);
  }

  #weightElse(): number {
    this.#defaultWeight ??= this.#graph.weight(this.#ofEdges.defaultWeight() ?? '1');
    return this.#defaultWeight;
  }

  /** `viz:position` of a node: what says where to draw it is kept. */
  #position({ x, y }: XmlAttributes): void {
    const node = this.#nodes.at(-1);
    if (node === undefined || this.#edge !== undefined) return;
    for (const [axis, value] of [
      ['x', x],
      ['y', y],
    ] as const)
      if (value !== undefined && Number.isFinite(Number(value)))
        this.#graph.nodes.set(node, axis, Number(value));
  }

  #drawn(what: 'colours' | 'sizes'): void {
    if (this.#isOwn) return;
    if (this.#edge !== undefined) this.#graph.leftOut.drawn(what, 'edges');
    else if (this.#nodes.length > 0) this.#graph.leftOut.drawn(what, 'works');
  }

  #value(id: string, value: string): void {
    const node = this.#nodes.at(-1);
    if (this.#edge !== undefined) {
      const attribute = this.#ofEdges.get(id);
      if (!isWeight(attribute)) this.#graph.leftOut.edgeAttribute(attribute.name, value);
      else if (!this.#weighted) this.#edge.weight = this.#graph.weight(value);
    } else if (node !== undefined) {
      const { name, type } = this.#ofNodes.get(id);
      this.#graph.nodes.set(node, name, cellOf(value, type));
    }
  }
}
