import type { AbstractGraph } from 'graphology-types';
import type { MeasureColumns } from './measure-works.js';

/**
 * Writes measures into the node attributes of a graphology graph, in its own node order; absent values are left
 * out. O(n) a measure.
 */
export function assignMeasures(graph: AbstractGraph, columns: MeasureColumns): void {
  const present = Object.entries(columns);
  let position = 0;
  graph.forEachNode((node) => {
    for (const [attribute, values] of present) {
      const value = values[position];
      if (value !== null && value !== undefined) graph.setNodeAttribute(node, attribute, value);
    }
    position += 1;
  });
}
