import { hasTies } from '../model/edge-words.js';
import type { GraphDocument } from '../model/graph-document.js';
import {
  type AttributeValue,
  citationEnds,
  edgeAttributes,
  nodeAttributes,
  type PresentAttribute,
  presentAttributes,
} from './attributes.js';
import { directionNote, type ExportFormat } from './contract.js';

/**
 * The serialisation that graphology's `import` takes; one node or edge to a line.
 * @see https://graphology.github.io/serialization.html
 */
export const graphology: ExportFormat = {
  id: 'graphology',
  title: 'graphology JSON',
  kind: 'graph',
  fileName: 'graph.graphology.json',
  description: 'The citation graph as graphology serialises it, for scripts and for Gephi Lite.',
  opensIn: ['graphology', 'Gephi Lite'],
  write: writeGraphology,
};

function* writeGraphology(document: GraphDocument): Generator<string> {
  const { title, generator } = document.meta;
  const type = hasTies(document) ? 'undirected' : 'directed';
  const options = { type, multi: false, allowSelfLoops: false };
  yield `{"options":${JSON.stringify(options)},\n`;
  yield `"attributes":${JSON.stringify({ title, description: directionNote(document), generator })},\n"nodes":[`;
  const ofNodes = nodeAttributes(document);
  for (const [index, key] of document.nodes.id.entries()) {
    const attributes = record(presentAttributes(ofNodes, document, index));
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify({ key, attributes })}`;
  }
  yield '\n],\n"edges":[';
  const ofEdges = edgeAttributes(document);
  let index = 0;
  for (const [source, target] of citationEnds(document)) {
    const attributes = record(presentAttributes(ofEdges, document, index));
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify({ key: `e${index}`, source, target, attributes })}`;
    index += 1;
  }
  yield '\n]}\n';
}

function record(attributes: Iterable<PresentAttribute>): Record<string, AttributeValue> {
  const values: Record<string, AttributeValue> = {};
  for (const [{ name }, value] of attributes) values[name] = value;
  return values;
}
