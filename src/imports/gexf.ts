import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { cellOf, isWeight } from './xml/declarations.js';
import type { XmlAttributes } from './xml/read-xml.js';
import { XmlGraph } from './xml/xml-graph.js';

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
  recognizes: ({ head }) => /<(?:\w+:)?gexf[\s>]/.test(head),
  read: (file) => new GexfReading(file).graph(),
};

/** One pass over the elements of a file. */
class GexfReading extends XmlGraph {
  readonly #isOwn: boolean;
  /** Those that are being read. */
  #declarations = this.ofNodes;
  #directed = false;
  #defaultWeight: number | undefined;
  /** Positions of the nodes around here, the innermost last. */
  readonly #nodes: number[] = [];
  /** Whether the element of the edge says its weight. */
  #weighted = false;

  constructor(file: GraphFile) {
    super(file);
    this.#isOwn = OWN.test(file.head);
  }

  graph(): GraphColumns {
    return this.read(() => this.#directed);
  }

  protected openElement(name: string, attributes: XmlAttributes): void {
    if (name === 'node') this.#openNode(attributes);
    else if (name === 'edge') this.#openEdge(attributes);
    else if (name === 'attvalue') this.#value(attributes.for ?? attributes.id ?? '', attributes.value ?? '');
    else if (name === 'position') this.#position(attributes);
    else if (name === 'color') this.#drawn('colours');
    else if (name === 'size' || name === 'thickness') this.#drawn('sizes');
    else if (name === 'graph') {
      this.hasGraph = true;
      this.#directed = attributes.defaultedgetype === 'directed';
    } else if (name === 'attributes')
      this.#declarations = attributes.class === 'edge' ? this.ofEdges : this.ofNodes;
    else if (name === 'attribute') {
      const { id = '', title = id, type } = attributes;
      this.#declarations.declare(id, title, type);
    } else if (name === 'default') this.collected = '';
  }

  protected closeElement(name: string): void {
    if (name === 'node') this.#nodes.pop();
    else if (name === 'edge') this.closeEdge();
    else if (name === 'default') this.#declarations.default(this.endText());
  }

  #openNode({ id, label }: XmlAttributes): void {
    const position = this.openNode(id);
    if (label !== undefined) this.nodes.label(position, label);
    this.#nodes.push(position);
  }

  #openEdge({ source, target, type, weight, label, kind }: XmlAttributes): void {
    const directed = type === undefined ? this.#directed : !UNDIRECTED.has(type.toLowerCase());
    const edge = this.openEdge(source, target, directed);
    this.leftOut.edgeAttribute('label', label);
    this.leftOut.edgeAttribute('kind', kind);
    this.#weighted = weight !== undefined;
    edge.weight = weight === undefined ? this.#weightElse() : this.weight(weight);
  }

  #weightElse(): number {
    this.#defaultWeight ??= this.weight(this.ofEdges.defaultWeight() ?? '1');
    return this.#defaultWeight;
  }

  /** `viz:position` of a node: what says where to draw it is kept. */
  #position({ x, y }: XmlAttributes): void {
    const node = this.#nodes.at(-1);
    if (node === undefined || this.edgeAtHand !== undefined) return;
    for (const [axis, value] of [
      ['x', x],
      ['y', y],
    ] as const)
      if (value !== undefined && Number.isFinite(Number(value))) this.nodes.set(node, axis, Number(value));
  }

  #drawn(what: 'colours' | 'sizes'): void {
    if (this.#isOwn) return;
    if (this.edgeAtHand !== undefined) this.leftOut.drawn(what, 'edges');
    else if (this.#nodes.length > 0) this.leftOut.drawn(what, 'works');
  }

  #value(id: string, value: string): void {
    const node = this.#nodes.at(-1);
    if (this.edgeAtHand !== undefined) {
      const attribute = this.ofEdges.get(id);
      if (!isWeight(attribute)) this.leftOut.edgeAttribute(attribute.name, value);
      else if (!this.#weighted) this.edgeAtHand.weight = this.weight(value);
    } else if (node !== undefined) {
      const { name, type } = this.ofNodes.get(id);
      this.nodes.set(node, name, cellOf(value, type));
    }
  }
}
