import type { GraphColumns } from '../model/graph-columns.js';
import { decimalNumber } from './byte-number.js';
import type { GraphFile, GraphReader } from './contract.js';
import { cellOf, Declarations, isWeight } from './xml/declarations.js';
import { readXml, type XmlAttributes, type XmlHandler } from './xml/read-xml.js';
import { type OpenEdge, XmlGraph } from './xml/xml-graph.js';

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
  recognises: ({ head }) => /<(?:\w+:)?graphml[\s>]/.test(head),
  read: readGraphml,
};

function readGraphml(file: GraphFile): GraphColumns {
  const reading = new GraphmlReading(new XmlGraph(file));
  readXml(file, reading);
  return reading.columns();
}

/** One pass over the elements of a file. */
class GraphmlReading implements XmlHandler {
  readonly #graph: XmlGraph;
  readonly #ofNodes = new Declarations();
  readonly #ofEdges = new Declarations();
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
  #edge: OpenEdge | undefined;
  #key: string | undefined;
  /** The text that is being collected. */
  #text: string | undefined;

  constructor(graph: XmlGraph) {
    this.#graph = graph;
  }

  columns(): GraphColumns {
    if (this.#graphs === 0) throw this.#graph.problem('there is no <graph> in it');
    this.#ofNodes.fill(this.#graph.nodes);
    return this.#graph.columns(this.#directed, undefined);
  }

  open(name: string, attributes: XmlAttributes, at: number): void {
    this.#graph.at = at;
    if (name === 'key') this.#openKey(attributes);
    else if (name === 'default') this.#text = '';
    else if (name === 'graph') this.#openGraph(attributes);
    else if (this.#isRead()) this.#openWithin(name, attributes);
  }

  text(piece: string): void {
    if (this.#text !== undefined) this.#text += piece;
  }

  close(name: string): void {
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
    this.#ofNodes.end();
    this.#ofEdges.end();
    if (elements === 'node' || elements === 'all') this.#ofNodes.declare(id, name, type);
    if (elements === 'edge' || elements === 'all') this.#ofEdges.declare(id, name, type);
  }

  #closeDefault(): void {
    this.#ofNodes.default(this.#text ?? '');
    this.#ofEdges.default(this.#text ?? '');
    this.#text = undefined;
  }

  #openGraph({ edgedefault }: XmlAttributes): void {
    this.#depth += 1;
    if (this.#depth > 1) this.#graph.leaveOut('a graph within a node');
    else if (this.#graphs > 0) this.#graph.leaveOut('a further graph');
    if (this.#depth > 1) return;
    this.#graphs += 1;
    if (this.#graphs > 1) return;
    this.#directed = edgedefault?.toLowerCase() !== 'undirected';
    const weight = this.#ofEdges.defaultWeight();
    if (weight !== undefined) this.#defaultWeight = this.#graph.weight(weight);
  }

  #openWithin(name: string, attributes: XmlAttributes): void {
    if (name === 'node') {
      this.#node = this.#graph.openNode(attributes.id);
      this.#labelRank = LABELS.length;
    } else if (name === 'edge') this.#openEdge(attributes);
    else if (name === 'data') {
      this.#key = attributes.key ?? '';
      this.#text = '';
    } else if (name === 'NodeLabel') this.#text = '';
    else if (name === 'Geometry') this.#openGeometry(attributes);
    else if (name === 'Fill' && this.#node !== undefined) this.#graph.leftOut.drawn('colours', 'works');
    else if (name === 'port') this.#inPort = true;
    else if (name === 'hyperedge') this.#graph.leaveOut('a hyperedge');
  }

  #closeWithin(name: string): void {
    if (name === 'data') this.#closeData();
    else if (name === 'NodeLabel') this.#closeDrawnLabel();
    else if (name === 'port') this.#inPort = false;
    else if (name === 'node') this.#node = undefined;
    else if (name === 'edge' && this.#edge !== undefined) {
      this.#graph.edge(this.#edge);
      this.#edge = undefined;
    }
  }

  #openEdge({ source, target, directed }: XmlAttributes): void {
    const isDirected = directed === undefined ? this.#directed : directed.toLowerCase() !== 'false';
    this.#edge = this.#graph.openEdge(source, target, isDirected);
    this.#edge.weight = this.#defaultWeight;
  }

  #closeData(): void {
    const [key, text] = [this.#key, this.#text];
    this.#text = undefined;
    if (key === undefined || text === undefined || this.#inPort || this.#drawn.has(key)) return;
    if (this.#edge !== undefined) {
      const attribute = this.#ofEdges.get(key);
      if (isWeight(attribute)) this.#edge.weight = this.#graph.weight(text);
      else this.#graph.leftOut.edgeAttribute(attribute.name, text.trim());
    } else if (this.#node !== undefined) {
      const { name, type } = this.#ofNodes.get(key);
      this.#label(name, text);
      if (name.toLowerCase() !== 'label') this.#graph.nodes.set(this.#node, name, cellOf(text, type));
    }
  }

  /** Where yEd draws a node. */
  #openGeometry({ x = '', y = '', width }: XmlAttributes): void {
    if (this.#node === undefined || this.#edge !== undefined) return;
    const [across, down] = [decimalNumber(x), decimalNumber(y)];
    if (width !== undefined) this.#graph.leftOut.drawn('sizes', 'works');
    if (Number.isNaN(across) || Number.isNaN(down)) return;
    this.#graph.nodes.set(this.#node, 'x', across);
    this.#graph.nodes.set(this.#node, 'y', down);
  }

  #closeDrawnLabel(): void {
    if (this.#edge === undefined) this.#label('label', (this.#text ?? '').trim());
    this.#text = undefined;
  }

  #label(name: string, text: string): void {
    const rank = LABELS.indexOf(name.toLowerCase());
    if (rank < 0 || rank >= this.#labelRank || this.#node === undefined) return;
    this.#graph.nodes.label(this.#node, text);
    this.#labelRank = rank;
  }
}
