import { CiteloomError } from '../../src/errors.js';
import type { GraphFileContent } from '../../src/imports/contract.js';
import { readGraphFile } from '../../src/imports/read-graph-file.js';
import type { AttributeCell, GraphColumns } from '../../src/model/graph-columns.js';

/** Reads a file given by its text (as UTF-8) or bytes. */
export function read(name: string, content: string | Uint8Array, companion?: GraphFileContent): GraphColumns {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readGraphFile({ name, bytes, ...(companion === undefined ? {} : { companion }) });
}

/** Text of which each character is one byte. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The edges as `a>b`, by the ids of their ends; `a>b 2.5` where the graph is weighted. */
export function edgesOf({
  ids,
  source,
  target,
  weight,
}: Pick<GraphColumns, 'ids' | 'source' | 'target' | 'weight'>): string[] {
  return Array.from(source, (from, at) => {
    const ends = `${ids[from]}>${ids[target[at] ?? -1]}`;
    return weight === undefined ? ends : `${ends} ${weight[at]}`;
  });
}

/** The cells of an attribute. */
export function cells({ attributes }: GraphColumns, name: string): readonly AttributeCell[] | undefined {
  return attributes.get(name);
}

/** The message with which a file is refused. */
export function refusal(name: string, content: string | Uint8Array): string {
  try {
    read(name, content);
  } catch (error) {
    if (error instanceof CiteloomError && error.code === 'GRAPH_UNREADABLE') return error.message;
    throw error;
  }
  throw new Error(`${name} was read.`);
}
