import { expect, it, vi } from 'vitest';
import type * as bounds from '../../src/imports/graph-bounds.js';
import { read } from './read.js';

// A graph of the real size takes minutes to make: here three are too many.
vi.mock('../../src/imports/graph-bounds.js', async (original) => {
  const real = await original<typeof bounds>();
  const assertRoom: typeof bounds.assertRoom = (what, count) => {
    if (count >= 3) throw new real.GraphTooLarge(`it has more than 3 ${what}`);
  };
  return { ...real, assertRoom };
});

it('has room up to each bound, and none beyond', async () => {
  const { assertRoom, GRAPH_BOUNDS, GraphTooLarge } = await vi.importActual<typeof bounds>(
    '../../src/imports/graph-bounds.js',
  );
  assertRoom('nodes', GRAPH_BOUNDS.nodes - 1);
  expect(() => assertRoom('nodes', GRAPH_BOUNDS.nodes)).toThrow('it has more than 10,000,000 nodes');
  expect(() => assertRoom('edges', GRAPH_BOUNDS.edges)).toThrow(GraphTooLarge);
});

it.each([
  ['many.edges', 'a b\nc d\n', 'nodes'],
  ['many.edges', 'a b\na c\nb c\nc b\n', 'edges'],
  ['many.net', '*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n1 2\n1 2\n1 2\n1 2\n', 'edges'],
  ['many.gml', `graph [ ${[1, 2, 3, 4].map((id) => `node [ id ${id} ]`).join(' ')} ]`, 'nodes'],
  ['many.gml', `graph [ ${'edge [ source 1 target 2 ] '.repeat(4)} ]`, 'edges before their nodes'],
])('ends %s in an error that names it: %j', (name, text, what) => {
  expect(() => read(name, text)).toThrow(
    expect.objectContaining({
      code: 'GRAPH_UNREADABLE',
      message: `${name}: it has more than 3 ${what}.`,
      hint: expect.stringContaining('Take fewer works'),
    }),
  );
});
