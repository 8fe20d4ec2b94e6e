import { matrixShapeOf } from './adjacency-matrix/matrix-shape.js';
import { readMatrix } from './adjacency-matrix/read-matrix.js';
import type { GraphReader } from './contract.js';

/**
 * A matrix of weights, 0 or nothing for no edge, from the row's node to the column's; with names above, before
 * the rows, or both, or without any. A matrix that is the same on both sides of its diagonal is undirected.
 */
export const adjacencyMatrix: GraphReader = {
  id: 'adjacency-matrix',
  title: 'Adjacency matrix',
  extensions: ['.csv', '.tsv', '.txt', '.mat'],
  recognizes: (file) => matrixShapeOf(file) !== undefined,
  read: readMatrix,
};
