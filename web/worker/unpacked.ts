import type { GraphFileContent } from '../../src/imports/contract.js';
import { unreadable } from '../../src/imports/unreadable.js';

/** More in the memory of a browser would not end well. */
const LARGEST = 2 ** 30;

/**
 * A file as it was before gzip packed it; any other as it is.
 * @param largest bytes that it may unpack to
 * @throws CiteloomError GRAPH_UNREADABLE when it is damaged, or becomes too large
 */
export async function unpacked(file: GraphFileContent, largest = LARGEST): Promise<GraphFileContent> {
  const { bytes } = file;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return file;
  const name = file.name.replace(/\.gz$/i, '');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unpackedChunks(file)) {
    size += chunk.length;
    if (size > largest)
      throw unreadable({ name: file.name }, `it unpacks to more than ${Math.floor(largest / 2 ** 20)} MB`, {
        hint: 'Take fewer works, or open it with the command line: citeloom view FILE.',
      });
    chunks.push(chunk);
  }
  return { name, bytes: joined(chunks, size) };
}

async function* unpackedChunks({ name, bytes }: GraphFileContent): AsyncGenerator<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = stream.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let part = await nextOf(reader, name); !part.done; part = await nextOf(reader, name))
      yield part.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function nextOf(reader: ReadableStreamDefaultReader<Uint8Array>, name: string) {
  try {
    return await reader.read();
  } catch (cause) {
    throw unreadable({ name }, 'it could not be unpacked', {
      hint: 'The file is damaged or not complete: take a whole copy of it.',
      cause,
    });
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
