import { CiteloomError } from '../errors.js';
import type { CsrGraph } from '../model/csr-graph.js';
import { measure } from '../model/measures.js';
import type { Metric } from './contract.js';
import { principalVector } from './principal-vector.js';

/** HITS: hubs cite good authorities, authorities are cited by good hubs. Each sums to 1. */
export const hits: Metric = {
  id: 'hits',
  title: 'Hubs and authorities',
  outputs: [measure('hub'), measure('authority')],
  parameters: [],
  needs: ['citations'],
  cost: 'O(m) a step, some tens of steps',
  source: 'Kleinberg (1999), Authoritative sources in a hyperlinked environment',
  compute: (graph) => {
    const hubs = new Float64Array(graph.order);
    // As Kleinberg begins: every work an equally good hub. It matters where two groups of works are equally strong.
    const cited = new Float64Array(graph.order);
    gather(graph.inOffsets, graph.inSources, hubs.fill(1), cited);
    const authority = principalVector(cited, (from, to) => {
      gather(graph.outOffsets, graph.outTargets, from, hubs);
      gather(graph.inOffsets, graph.inSources, hubs, to);
    });
    if (authority === undefined)
      throw new CiteloomError('METRIC_NOT_CONVERGED', 'Hubs and authorities did not come to rest.');
    // One step more leaves exactly nothing to works that nobody cites, and to those that cite nothing.
    gather(graph.outOffsets, graph.outTargets, authority, hubs);
    gather(graph.inOffsets, graph.inSources, hubs, authority);
    gather(graph.outOffsets, graph.outTargets, authority, hubs);
    return { columns: { hub: summingToOne(hubs), authority: summingToOne(authority) } };
  },
};

/** to[v] = sum of `from` over the row of v. */
function gather(
  offsets: CsrGraph['outOffsets'],
  values: Int32Array,
  from: Float64Array,
  to: Float64Array,
): void {
  let at = offsets[0];
  for (let node = 0; node < to.length; node += 1) {
    const end = offsets[node + 1];
    let sum = 0;
    for (; at < end; at += 1) sum += from[values[at]];
    to[node] = sum;
  }
}

function summingToOne(values: Float64Array): Float64Array {
  let sum = 0;
  for (let node = 0; node < values.length; node += 1) sum += values[node];
  return values.map((value) => value / sum);
}
