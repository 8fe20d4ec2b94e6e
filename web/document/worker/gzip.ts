import { json } from '../../../src/exports/json.js';
import type { GraphFileContent } from '../../../src/imports/contract.js';
import { unreadable } from '../../../src/imports/unreadable.js';
import { type ByteStream, type Fault, wholeBytes } from '../../../src/input/byte-stream.js';
import { isGzip, unpacked as unpackedBytes } from '../../../src/input/unpacked.js';
import type { GraphDocument } from '../../../src/model/graph-document.js';

const PIECE = 1 << 16;

/**
 * A file as it was before gzip packed it; any other as it is.
 * @param free bytes that it may unpack to however small it is
 * @throws CiteloomError GRAPH_UNREADABLE when it is damaged, or becomes too large
 */
export async function unpacked(file: GraphFileContent, free?: number): Promise<GraphFileContent> {
  if (!isGzip(file.bytes)) return file;
  const fault: Fault = (problem, details) => unreadable({ name: file.name }, problem, details);
  const options = { gunzip: webGunzip, fault, ...(free === undefined ? {} : { free }) };
  return {
    name: file.name.replace(/\.gz$/i, ''),
    bytes: await wholeBytes(unpackedBytes(piecesOf(file.bytes), options), fault),
  };
}

/** Unpacks gzip with what browsers have. */
export async function* webGunzip(packed: ByteStream): AsyncGenerator<Uint8Array> {
  const source = packed[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const next = await source.next();
      if (next.done === true) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    cancel: async () => void (await source.return?.()),
  });
  const reader = stream.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A document as graph.json.gz. O(document). */
export function packed(document: GraphDocument): Promise<ArrayBuffer> {
  const text = new Blob([...json.write(document)]);
  return new Response(text.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

/** Bytes at hand as a stream. */
export async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
