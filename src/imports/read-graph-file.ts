import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphFileContent, GraphReader } from './contract.js';
import { graphFileOf } from './graph-file.js';
import { GRAPH_READERS } from './registry.js';
import { quoted, unreadable } from './unreadable.js';

/** The first bytes of a file that gzip wrote. */
const GZIP = [0x1f, 0x8b];

/**
 * Reads a graph file of any known format, which its content tells, else its extension.
 * @throws CiteloomError GRAPH_UNREADABLE naming the file, the line and the value that could not be read
 */
export function readGraphFile(content: GraphFileContent): GraphColumns {
  return readGraph(graphFileOf(content));
}

/**
 * Reads a graph file that was looked into before, so that its JSON is parsed once.
 * @throws CiteloomError GRAPH_UNREADABLE as `readGraphFile` does
 */
export function readGraph(file: GraphFile): GraphColumns {
  const { name, head } = file;
  if (head.trim() === '') throw unreadable({ name }, 'the file is empty', { hint: knownFormats() });
  if (GZIP.every((byte, at) => file.bytes[at] === byte))
    throw unreadable({ name }, 'the file is compressed', { hint: 'Decompress it with gunzip.' });
  if (head.includes('\0')) throw unreadable({ name }, 'the file is no text', { hint: knownFormats() });
  const reader = readerOf(file);
  if (reader === undefined) {
    const begins = quoted(head.trimStart());
    throw unreadable({ name }, `the file begins ${begins}, which no known format does`, {
      hint: knownFormats(),
    });
  }
  return reader.read(file);
}

function readerOf(file: GraphFile): GraphReader | undefined {
  const readers: readonly GraphReader[] = GRAPH_READERS;
  const recognising = readers.filter(({ recognises }) => recognises(file));
  const certain = recognising.find(({ guesses }) => guesses === undefined);
  if (certain !== undefined || file.json() !== undefined) return certain;
  return readers.find(({ extensions }) => extensions.includes(file.extension)) ?? recognising[0];
}

function knownFormats(): string {
  const formats = GRAPH_READERS.map(({ title, extensions }) => `${title} (${extensions.join(', ')})`);
  return `These can be read: ${formats.join('; ')}.`;
}
