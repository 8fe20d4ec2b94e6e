import { quoted } from '../input/warnings.js';
import type { AttributeCell, GraphColumns } from '../model/graph-columns.js';
import { visibleText } from '../model/text/plain-text.js';
import { type GraphFile, type GraphFileContent, type GraphReader, GraphTooLarge } from './contract.js';
import { graphFileOf } from './graph-file.js';
import { looksLike, looksLikeWorks, type OtherKind } from './looks-like.js';
import { type Direction, orientEdges } from './orient-edges.js';
import { GRAPH_READERS } from './registry.js';
import { refuseOtherKind, unreadable } from './unreadable.js';

/** The first bytes of a file that gzip wrote. */
const GZIP = [0x1f, 0x8b];

/** What citeloom writes above the edges of a graph in every format that has room for it. */
const SAYS_CITING = 'from the citing to the cited work';

/**
 * Reads a graph file of any known format, which its content tells, else its extension. Its edges run from the
 * citing to the cited work: where the years of the works say that the file has them the other way, they are
 * reversed, see `orientEdges`.
 * @throws CiteloomError GRAPH_UNREADABLE naming the file, the line and the value that could not be read
 */
export function readGraphFile(content: GraphFileContent, direction: Direction = 'auto'): GraphColumns {
  return readGraph(graphFileOf(content), direction);
}

/**
 * Reads a graph file that was looked into before, so that its JSON is parsed once.
 * @throws CiteloomError GRAPH_UNREADABLE as `readGraphFile` does
 */
export function readGraph(file: GraphFile, direction: Direction = 'auto'): GraphColumns {
  const { name, head } = file;
  if (head.trim() === '') throw unreadable({ name }, 'the file is empty', { hint: knownFormats() });
  if (GZIP.every((byte, at) => file.bytes[at] === byte))
    throw unreadable({ name }, 'the file is compressed', { hint: 'Decompress it with gunzip.' });
  refuseOtherKind(file);
  const other = looksLike(head);
  if (other !== undefined) throw looksOther(name, other);
  if (head.includes('\0')) throw unreadable({ name }, 'the file is no text', { hint: knownFormats() });
  const reader = readerOf(file);
  if (reader === undefined) {
    const works = looksLikeWorks(file.json());
    if (works !== undefined) throw looksOther(name, works);
    const begins = quoted(head.trimStart());
    throw unreadable({ name }, `the file begins ${begins}, which no known format does`, {
      hint: knownFormats(),
    });
  }
  const graph = visibleColumns(readBy(reader, file));
  const citing = reader.citing === true || graph.citing === true || head.includes(SAYS_CITING);
  return orientEdges(citing ? { ...graph, citing } : graph, direction);
}

function readBy(reader: GraphReader, file: GraphFile): GraphColumns {
  try {
    return reader.read(file);
  } catch (thrown) {
    if (!(thrown instanceof GraphTooLarge)) throw thrown;
    throw unreadable({ name: file.name }, thrown.message, {
      hint: 'Take fewer works: those of some years, or those that are cited more than once.',
      cause: thrown,
    });
  }
}

function looksOther(name: string, { what, details }: OtherKind): Error {
  return unreadable({ name }, `it looks like ${what}, and is no graph`, details);
}

function readerOf(file: GraphFile): GraphReader | undefined {
  const readers: readonly GraphReader[] = GRAPH_READERS;
  const recognizing = readers.filter(({ recognizes }) => recognizes(file));
  const certain = recognizing.find(({ guesses }) => guesses === undefined);
  if (certain !== undefined || file.json() !== undefined) return certain;
  const named = readers.filter(({ extensions }) => extensions.includes(file.extension));
  const likely = named.find((reader) => recognizing.includes(reader)) ?? named.find(({ guesses }) => guesses);
  return likely ?? named[0] ?? recognizing[0];
}

function knownFormats(): string {
  const formats = GRAPH_READERS.map(({ title, extensions }) => `${title} (${extensions.join(', ')})`);
  return `These can be read: ${formats.join('; ')}.`;
}

/**
 * A graph as people read it: title, labels, names of attributes and cells of text without what is not seen, as in
 * the text of records. Ids stay as they are, and labels that are the id. O(cells).
 */
function visibleColumns(graph: GraphColumns): GraphColumns {
  const { ids, labels, attributes, title } = graph;
  const visible = new Map<string, readonly AttributeCell[]>();
  for (const [name, cells] of attributes)
    visible.set(freeName(name, visible, attributes), cells.map(visibleCell));
  return {
    ...graph,
    ...(title === undefined ? {} : { title: visibleText(title) }),
    labels: labels === ids ? ids : labels.map((label, node) => visibleLabel(label, ids[node] ?? '')),
    attributes: visible,
  };
}

/** A label of which nothing is seen is none. */
function visibleLabel(label: string, id: string): string {
  if (label === id) return id;
  const text = visibleText(label);
  return text.trim() === '' ? id : text;
}

function visibleCell(cell: AttributeCell): AttributeCell {
  return typeof cell === 'string' ? visibleText(cell) : cell;
}

/** A name that no other column has: two that differ in what is not seen are told apart by a number. */
function freeName(
  name: string,
  taken: ReadonlyMap<string, unknown>,
  given: ReadonlyMap<string, unknown>,
): string {
  const text = visibleText(name);
  if (text === name) return name;
  let free = text;
  for (let copy = 2; taken.has(free) || given.has(free); copy += 1) free = `${text} ${copy}`;
  return free;
}
