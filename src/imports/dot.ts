import type { GraphReader } from './contract.js';
import { readDot } from './dot/read-dot.js';

/** Comments and blanks, then the head of a graph. */
const BEGINS = /^(?:\s|\/\/.*|#.*|\/\*(?:[^*]|\*(?!\/))*\*\/)*(?:strict\s+)?(?:di)?graph\b[^[\]{}<]*\{/i;

/**
 * DOT of Graphviz: nodes and edges of the first graph, subgraphs and their edges among them. A weight is the
 * attribute `weight` of an edge; of what says how to draw only the position is kept. In a strict graph an edge
 * counts once.
 * @see https://graphviz.org/doc/info/lang.html
 */
export const dot: GraphReader = {
  id: 'dot',
  title: 'DOT',
  extensions: ['.dot', '.gv'],
  recognizes: ({ head }) => BEGINS.test(head),
  read: readDot,
};
