import { quoted } from '../input/warnings.js';
import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { linesOf, TextGraph } from './text-graph.js';

const NODE = /^#\s*(\S+)\s*$/;
const NEIGHBOUR = /^\s*([^\s#]\S*)(?:\s+(\S+))?\s*$/;

/**
 * LGL: a line `# node`, then one line for each neighbour, with a weight or without. Edges have no direction.
 * @see https://igraph.org/c/html/latest/igraph-Foreign.html#igraph_read_graph_lgl
 */
export const lgl: GraphReader = {
  id: 'lgl',
  title: 'LGL',
  extensions: ['.lgl'],
  recognizes: ({ extension, head }) => isLgl(head, extension === '.lgl'),
  read: readLgl,
};

function readLgl(file: GraphFile): GraphColumns {
  const graph = new TextGraph(file);
  let node: number | undefined;
  let at = 0;
  for (const { text } of linesOf(graph.text)) {
    const [, named] = NODE.exec(text) ?? [];
    if (named !== undefined) node = graph.nodeNamed(named);
    else if (text.trim() !== '') {
      const [, neighbour, weight] = NEIGHBOUR.exec(text) ?? [];
      if (neighbour === undefined) throw graph.problem(`${quoted(text)} is no neighbour and its weight`, at);
      if (node === undefined) throw graph.problem(`${quoted(text)} stands before the first “# node”`, at);
      graph.link(node, neighbour, weight === undefined ? 1 : graph.weight(weight, at), false);
    }
    at = graph.lineAfter(at + text.length);
  }
  return graph.columns(false, undefined);
}

/**
 * Whether a text begins with `# node`, and what follows is neighbours. A list of edges may begin with a comment
 * of one word too, but has no single words on its lines, and no comments between them.
 */
function isLgl(head: string, named: boolean): boolean {
  const lines = [...linesOf(head.includes('\n') ? head.slice(0, head.lastIndexOf('\n')) : head)]
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '');
  if (lines[0] === undefined || !NODE.test(lines[0])) return false;
  if (!lines.every((line) => NODE.test(line) || (NEIGHBOUR.test(line) && !/[,;]/.test(line)))) return false;
  const later = lines.findIndex((line) => !NODE.test(line));
  const interleaved = later >= 0 && lines.slice(later).some((line) => NODE.test(line));
  return named || interleaved || lines.some((line) => /^\s*[^\s#]\S*\s*$/.test(line));
}
