import { hasTies } from '../model/edge-words.js';
import type { GraphDocument } from '../model/graph-document.js';
import { appearances, type NodeAppearance } from './appearance.js';
import {
  type Attribute,
  type AttributeType,
  citationEnds,
  edgeAttributes,
  nodeAttributes,
  presentAttributes,
} from './attributes.js';
import { directionNote, type ExportFormat } from './contract.js';
import { exportedPositions } from './exported-positions.js';
import { closeTag, emptyTag, openTag, textElement, XML_DECLARATION } from './xml.js';

const NAMESPACES = {
  xmlns: 'http://gexf.net/1.3',
  'xmlns:viz': 'http://gexf.net/1.3/viz',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
  version: '1.3',
};

const TYPES: Readonly<Record<AttributeType, string>> = {
  int: 'integer',
  double: 'double',
  string: 'string',
  boolean: 'boolean',
};

/** What GEXF says in places of its own: the label of a node and its position, the weight of an edge. */
const IN_PLACE = new Set(['label', 'x', 'y', 'weight']);

/**
 * GEXF 1.3 with colour, position and size, ready to look at in Gephi.
 *
 * No date of modification is written: the same document gives the same bytes.
 * @see https://gexf.net/schema.html
 */
export const gexf: ExportFormat = {
  id: 'gexf',
  title: 'GEXF 1.3',
  kind: 'graph',
  fileName: 'graph.gexf',
  description: 'The citation graph with all attributes, laid out and coloured, for Gephi.',
  opensIn: ['Gephi', 'Gephi Lite', 'graphology', 'networkx from 3.6'],
  write: writeGexf,
};

function* writeGexf(document: GraphDocument): Generator<string> {
  yield `${XML_DECLARATION}${openTag('gexf', NAMESPACES)}\n`;
  yield `${openTag('meta')}${textElement('creator', document.meta.generator)}`;
  yield `${textElement('description', `${document.meta.title}. ${directionNote(document)}`)}${closeTag('meta')}\n`;
  yield `${openTag('graph', { defaultedgetype: hasTies(document) ? 'undirected' : 'directed', mode: 'static' })}\n`;
  yield declaration('node', nodeValues(document));
  yield declaration('edge', edgeValues(document));
  yield* nodes(document);
  yield* edges(document);
  yield `${closeTag('graph')}\n${closeTag('gexf')}\n`;
}

function nodeValues(document: GraphDocument): readonly Attribute[] {
  return nodeAttributes(document).filter(({ name }) => !IN_PLACE.has(name));
}

function edgeValues(document: GraphDocument): readonly Attribute[] {
  return edgeAttributes(document).filter(({ name }) => !IN_PLACE.has(name));
}

function* nodes(document: GraphDocument): Generator<string> {
  const places = exportedPositions(document);
  const attributes = nodeValues(document);
  const looks = appearances(document);
  yield `${openTag('nodes')}\n`;
  for (const [index, id] of document.nodes.id.entries()) {
    const values = attributeValues(attributes, document, index);
    const position = emptyTag('viz:position', { x: places.x[index], y: places.y[index], z: 0 });
    const tag = openTag('node', { id, label: document.nodes.label[index] });
    yield `${tag}${values}${visual(looks[index])}${position}${closeTag('node')}\n`;
  }
  yield `${closeTag('nodes')}\n`;
}

function* edges(document: GraphDocument): Generator<string> {
  const attributes = edgeValues(document);
  yield `${openTag('edges')}\n`;
  let index = 0;
  for (const [source, target] of citationEnds(document)) {
    const values = attributeValues(attributes, document, index);
    const weight = document.edges.weight?.[index];
    yield `${openTag('edge', { id: `e${index}`, source, target, weight })}${values}${closeTag('edge')}\n`;
    index += 1;
  }
  yield `${closeTag('edges')}\n`;
}

function declaration(elements: 'node' | 'edge', attributes: readonly Attribute[]): string {
  const tags = attributes.map(({ name, type }) =>
    emptyTag('attribute', { id: name, title: name, type: TYPES[type] }),
  );
  const opening = openTag('attributes', { class: elements, mode: 'static' });
  return `${opening}\n${tags.join('\n')}\n${closeTag('attributes')}\n`;
}

function attributeValues(attributes: readonly Attribute[], document: GraphDocument, index: number): string {
  let text = '';
  for (const [{ name }, value] of presentAttributes(attributes, document, index))
    text += emptyTag('attvalue', { for: name, value });
  return text === '' ? '' : `${openTag('attvalues')}${text}${closeTag('attvalues')}`;
}

function visual(look: NodeAppearance | undefined): string {
  if (look === undefined) return '';
  const { red, green, blue, size } = look;
  return `${emptyTag('viz:color', { r: red, g: green, b: blue })}${emptyTag('viz:size', { value: size })}`;
}
