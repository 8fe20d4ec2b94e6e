import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphFileContent, GraphReader } from './contract.js';
import { graphFileOf } from './graph-file.js';
import { GRAPH_READERS } from './registry.js';
import { quoted, unreadable } from './unreadable.js';

const GZIP = '\u001f\u2039';

/**
 * Reads a graph file of any known format, which its content tells, else its extension.
 * @throws CiteloomError GRAPH_UNREADABLE naming the file, the line and the value that could not be read
 */
export function readGraphFile(content: GraphFileContent): GraphColumns {
  const file = graphFileOf(content);
  const { name, head } = file;
  if (head.trim() === '') throw unreadable({ name }, 'the file is empty', { hint: knownFormats() });
  if (head.startsWith(GZIP))
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
  const byContent = GRAPH_READERS.find(({ recognises }) => recognises(file));
  if (byContent !== undefined || file.json() !== undefined) return byContent;
  return GRAPH_READERS.find(({ extensions }: GraphReader) => extensions.includes(file.extension));
}

function knownFormats(): string {
  const formats = GRAPH_READERS.map(({ title, extensions }) => `${title} (${extensions.join(', ')})`);
  return `These can be read: ${formats.join('; ')}.`;
}
