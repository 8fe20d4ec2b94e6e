import { quoted } from '../input/warnings.js';
import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { linesOf, TextGraph } from './text-graph.js';

/** A word for a relation, as `cites` or `pp`. */
const RELATION = /^[a-z][\w.-]{0,40}$/;
const SAMPLE_LINES = 50;

/**
 * SIF of Cytoscape: a node, a relation and the nodes to which it leads on each line, or a node alone. Tabs part
 * them where the file has any, else blanks. The relation itself is not kept.
 * @see https://manual.cytoscape.org/en/stable/Supported_Network_File_Formats.html#sif-format
 */
export const sif: GraphReader = {
  id: 'sif',
  title: 'SIF',
  extensions: ['.sif'],
  recognizes: ({ extension, head }) => extension === '.sif' || repeatsRelation(head),
  read: readSif,
};

function readSif(file: GraphFile): GraphColumns {
  const graph = new TextGraph(file);
  const parts = splitter(graph.text);
  const relations = new Set<string>();
  let at = 0;
  for (const { text } of linesOf(graph.text)) {
    const [source, relation, ...targets] = parts(text);
    if (source !== undefined) {
      const from = graph.nodeNamed(source);
      if (relation !== undefined && targets.length === 0)
        throw graph.problem(`${quoted(text)} has a node and a relation, but no node to which it leads`, at);
      if (relation !== undefined) relations.add(relation);
      for (const target of targets) graph.link(from, target, 1);
    }
    at = graph.lineAfter(at + text.length);
  }
  if (relations.size > 1) graph.leftOut.edgeAttribute('interaction', relations.size);
  return graph.columns(true, undefined);
}

function splitter(text: string): (line: string) => string[] {
  const delimiter = text.includes('\t') ? '\t' : /\s+/;
  return (line) =>
    line
      .split(delimiter)
      .map((part) => part.trim())
      .filter((part) => part !== '');
}

/** Whether every line with several words has one of a few relations in its second place, which is no node. */
function repeatsRelation(head: string): boolean {
  if (/[,;]/.test(head)) return false;
  const parts = splitter(head);
  const whole = head.includes('\n') ? head.slice(0, head.lastIndexOf('\n')) : head;
  const lines = [...linesOf(whole)].slice(0, SAMPLE_LINES).map(({ text }) => parts(text));
  const filled = lines.filter(({ length }) => length > 0);
  const linked = filled.filter(({ length }) => length > 1);
  const relations = new Set(linked.map(([, relation = '']) => relation));
  const nodes = new Set(linked.flatMap(([source, , ...targets]) => [source, ...targets]));
  return (
    linked.length >= 2 &&
    2 * linked.length > filled.length &&
    linked.every(({ length }) => length >= 3) &&
    2 * relations.size <= linked.length &&
    [...relations].every((relation) => RELATION.test(relation) && !nodes.has(relation))
  );
}
