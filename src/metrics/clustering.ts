import { measure } from '../model/measures.js';
import type { Metric } from './contract.js';
import { type Neighbours, neighboursOf } from './neighbours-of.js';

/** Local clustering coefficient on the undirected simple graph; 0 for works with fewer than two ties. */
export const clustering: Metric = {
  id: 'clustering',
  title: 'Local clustering',
  outputs: [measure('clustering')],
  onTies: { clustering: {} },
  parameters: [],
  needs: ['citations'],
  cost: 'O(m^1.5)',
  source: 'Watts & Strogatz (1998), Collective dynamics of small-world networks',
  compute: (graph) => {
    const neighbours = neighboursOf(graph);
    const triangles = trianglesOf(graph.order, neighbours);
    const { offsets } = neighbours;
    return {
      columns: {
        clustering: triangles.map((count, node) => {
          const degree = offsets[node + 1] - offsets[node];
          return degree < 2 ? 0 : (2 * count) / (degree * (degree - 1));
        }),
      },
    };
  },
};

/**
 * Triangles at each node. Every tie is looked at from its end with more ties, so hubs cost little.
 * @see Latapy (2008), Main-memory triangle computations for very large (sparse (power-law)) graphs
 */
function trianglesOf(order: number, { offsets, values }: Neighbours): Float64Array {
  const degree = (node: number) => offsets[node + 1] - offsets[node];
  const before = (a: number, b: number) => degree(a) < degree(b) || (degree(a) === degree(b) && a < b);
  const starts = new Int32Array(order + 1);
  const upward = new Int32Array(values.length >> 1);
  let place = 0;
  for (let node = 0; node < order; node += 1) {
    for (let at = offsets[node]; at < offsets[node + 1]; at += 1) {
      const other = values[at];
      if (!before(node, other)) continue;
      upward[place] = other;
      place += 1;
    }
    starts[node + 1] = place;
  }
  const triangles = new Float64Array(order);
  const marked = new Int32Array(order).fill(-1);
  for (let a = 0; a < order; a += 1) {
    const end = starts[a + 1];
    for (let at = starts[a]; at < end; at += 1) marked[upward[at]] = a;
    for (let at = starts[a]; at < end; at += 1) {
      const b = upward[at];
      const last = starts[b + 1];
      for (let next = starts[b]; next < last; next += 1) {
        const c = upward[next];
        if (marked[c] !== a) continue;
        triangles[a] += 1;
        triangles[b] += 1;
        triangles[c] += 1;
      }
    }
  }
  return triangles;
}
