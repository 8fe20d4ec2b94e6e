import type { GraphColumns } from '../model/graph-columns.js';
import { decimalNumber } from './byte-number.js';
import type { GraphReader } from './contract.js';
import { cellOf, isWeight } from './xml/declarations.js';
import type { XmlAttributes } from './xml/read-xml.js';
import { XmlGraph } from './xml/xml-graph.js';

/** Attributes that programs write labels to, the first that a node has is its label. */
const LABELS = ['label', 'name', 'title'];

/**
 * GraphML: nodes and edges of the first graph, typed attributes, yEd's labels.
 *
 * Graphs within nodes, ports and hyperedges are left out. A weight is the attribute `weight` of edges.
 * @see http://graphml.graphdrawing.org/specification.html
 */
export const graphml: GraphReader = {
  id: 'graphml',
  title: 'GraphML',
  extensions: ['.graphml'],
  recognizes: ({ head }) => /<(?:\w+:)?graphml[\s>]/.test(head),
  read: (file) => new GraphmlReading(file).graph(),
};

/** One pass over the elements of a file. */
class GraphmlReading extends XmlGraph {
  /** Ids of keys under which yEd keeps drawings. */
  readonly #drawn = new Set<string>();
  #directed = true;
  #defaultWeight = 1;
  #graphs = 0;
  /** Graphs around here: 1 within the one that is read. */
  #depth = 0;
  #inPort = false;
  #node: number | undefined;
  /** Which of LABELS the node has its label from. */
  #labelRank = LABELS.length;
  #key: string | undefined;

  graph(): GraphColumns {
    return this.read(() => this.#directed);
  }

  protected openElement(name: string, attributes: XmlAttributes): void {
    if (name === 'key') this.#openKey(attributes);
    else if (name === 'default') this.collected = '';
    else if (name === 'graph') this.#openGraph(attributes);
    else if (this.#isRead()) this.#openWithin(name, attributes);
  }

  protected closeElement(name: string): void {
    if (name === 'graph') this.#depth -= 1;
    else if (name === 'default') this.#closeDefault();
    else if (this.#isRead()) this.#closeWithin(name);
  }

  #isRead(): boolean {
    return this.#depth === 1 && this.#graphs === 1;
  }

  #openKey({ id = '', for: elements = 'all', ...attributes }: XmlAttributes): void {
    if (attributes['yfiles.type'] !== undefined) this.#drawn.add(id);
    const [name, type] = [attributes['attr.name'] ?? id, attributes['attr.type']];
    this.ofNodes.end();
    this.ofEdges.end();
    if (elements === 'node' || elements === 'all') this.ofNodes.declare(id, name, type);
    if (elements === 'edge' || elements === 'all') this.ofEdges.declare(id, name, type);
  }

  #closeDefault(): void {
    const text = this.endText();
    this.ofNodes.default(text);
    this.ofEdges.default(text);
  }

  #openGraph({ edgedefault }: XmlAttributes): void {
    this.#depth += 1;
    if (this.#depth > 1) this.leaveOut('a graph within a node');
    else if (this.#graphs > 0) this.leaveOut('a further graph');
    if (this.#depth > 1) return;
    this.#graphs += 1;
    this.hasGraph = true;
    if (this.#graphs > 1) return;
    this.#directed = edgedefault?.toLowerCase() !== 'undirected';
    const weight = this.ofEdges.defaultWeight();
    if (weight !== undefined) this.#defaultWeight = this.weight(weight);
  }

  #openWithin(name: string, attributes: XmlAttributes): void {
    if (name === 'node') {
      this.#node = this.openNode(attributes.id);
      this.#labelRank = LABELS.length;
    } else if (name === 'edge') this.#openEdge(attributes);
    else if (name === 'data') {
      this.#key = attributes.key ?? '';
      this.collected = '';
    } else if (name === 'NodeLabel') this.collected = '';
    else if (name === 'Geometry') this.#openGeometry(attributes);
    else if (name === 'Fill' && this.#node !== undefined) this.leftOut.drawn('colours', 'works');
    else if (name === 'port') this.#inPort = true;
    else if (name === 'hyperedge') this.leaveOut('a hyperedge');
  }

  #closeWithin(name: string): void {
    if (name === 'data') this.#closeData();
    else if (name === 'NodeLabel') this.#closeDrawnLabel();
    else if (name === 'port') this.#inPort = false;
    else if (name === 'node') this.#node = undefined;
    else if (name === 'edge') this.closeEdge();
  }

  #openEdge({ source, target, directed }: XmlAttributes): void {
    const isDirected = directed === undefined ? this.#directed : directed.toLowerCase() !== 'false';
    this.openEdge(source, target, isDirected).weight = this.#defaultWeight;
  }

  #closeData(): void {
    const key = this.#key;
    if (key === undefined || this.collected === undefined) return;
    const text = this.endText();
    if (this.#inPort || this.#drawn.has(key)) return;
    if (this.edgeAtHand !== undefined) {
      const attribute = this.ofEdges.get(key);
      if (isWeight(attribute)) this.edgeAtHand.weight = this.weight(text);
      else this.leftOut.edgeAttribute(attribute.name, text.trim());
    } else if (this.#node !== undefined) {
      const { name, type } = this.ofNodes.get(key);
      this.#label(name, text);
      if (name.toLowerCase() !== 'label') this.nodes.set(this.#node, name, cellOf(text, type));
    }
  }

  /** Where yEd draws a node. */
  #openGeometry({ x = '', y = '', width }: XmlAttributes): void {
    if (this.#node === undefined || this.edgeAtHand !== undefined) return;
    const [across, down] = [decimalNumber(x), decimalNumber(y)];
    if (width !== undefined) this.leftOut.drawn('sizes', 'works');
    if (Number.isNaN(across) || Number.isNaN(down)) return;
    this.nodes.set(this.#node, 'x', across);
    this.nodes.set(this.#node, 'y', down);
  }

  #closeDrawnLabel(): void {
    const text = this.endText();
    if (this.edgeAtHand === undefined) this.#label('label', text.trim());
  }

  #label(name: string, text: string): void {
    const rank = LABELS.indexOf(name.toLowerCase());
    if (rank < 0 || rank >= this.#labelRank || this.#node === undefined) return;
    this.nodes.label(this.#node, text);
    this.#labelRank = rank;
  }
}
