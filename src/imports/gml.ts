import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { GmlReading } from './gml/gml-reading.js';

/** A line before the graph: a comment, or a key and its value. */
const BEFORE = /^\s*(?:#.*|[A-Za-z]\w*[ \t]+(?:"[^"]*"?|[^\s[\]{}"][^[\]{}]*))?$/;

/**
 * GML as Newman, networkx, igraph, Gephi and yEd write it: nodes and edges of the first graph.
 *
 * Attributes within others are called `outer.inner`; of what says how to draw only the position is kept. A
 * weight is the attribute `weight` of an edge, else `value` where that is a number.
 * @see https://raw.githubusercontent.com/GunterMueller/UNI_PASSAU_FMI_Graph_Drawing/master/GML/gml-technical-report.pdf
 */
export const gml: GraphReader = {
  id: 'gml',
  title: 'GML',
  extensions: ['.gml'],
  recognizes: ({ head }) => {
    const at = /(?:^|\s)graph\s*\[/i.exec(head)?.index;
    return (
      at !== undefined &&
      head
        .slice(0, at)
        .split(/\r\n|\r|\n/)
        .every((line) => BEFORE.test(line))
    );
  },
  read: (file: GraphFile): GraphColumns => new GmlReading(file).columns(),
};
