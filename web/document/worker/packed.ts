import { json } from '../../../src/exports/json.js';
import type { GraphDocument } from '../../../src/model/graph-document.js';

/** A document as graph.json.gz. O(document). */
export function packed(document: GraphDocument): Promise<ArrayBuffer> {
  const text = new Blob([...json.write(document)]);
  return new Response(text.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}
