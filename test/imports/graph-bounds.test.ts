import { expect, it } from 'vitest';
import { assertRoom, GRAPH_BOUNDS, GraphTooLarge } from '../../src/imports/contract.js';

it('has room up to each bound, and none beyond', () => {
  assertRoom('nodes', GRAPH_BOUNDS.nodes - 1);
  expect(() => assertRoom('nodes', GRAPH_BOUNDS.nodes)).toThrow('it has more than 10,000,000 nodes');
  expect(() => assertRoom('edges', GRAPH_BOUNDS.edges)).toThrow(GraphTooLarge);
});
