import { measure } from '../model/measures.js';
import type { Kernel, SharedValues } from '../model/parallel.js';
import type { Metric } from './contract.js';

const CHUNKS = 64;

/**
 * The disruption index CD = (nᵢ − nⱼ) ÷ (nᵢ + nⱼ + nₖ): of the works that cite a work or its references, nᵢ cite
 * it alone, nⱼ both, nₖ only its references. Where years are known, works issued before it do not count. Absent
 * for works without references or citations here.
 */
export const disruption: Metric = {
  id: 'disruption',
  title: 'Disruption',
  outputs: [measure('disruption')],
  parameters: [],
  needs: ['citations'],
  cost: 'O(m · mean in-degree of references)',
  source:
    'Funk & Owen-Smith (2017), A dynamic network measure of technological change; Wu, Wang & Evans (2019)',
  compute: async (graph, { years, parallel }) => {
    const { order, outOffsets, outTargets, inOffsets, inSources } = graph;
    let steps = 0;
    for (const target of outTargets) steps += inOffsets[target + 1] - inOffsets[target];
    const { index } = await parallel.run(
      countCiting,
      {
        ...{ order, chunks: CHUNKS, outOffsets, outTargets, inOffsets, inSources, years },
        index: new Float64Array(order).fill(Number.NaN),
      },
      { chunks: CHUNKS, steps },
    );
    return { columns: { disruption: index } };
  },
};

/** What the kernel of disruption works on. */
export interface CitingShared extends SharedValues {
  readonly order: number;
  readonly chunks: number;
  readonly outOffsets: Int32Array;
  readonly outTargets: Int32Array;
  readonly inOffsets: Int32Array;
  readonly inSources: Int32Array;
  readonly years: Float64Array;
  readonly index: Float64Array;
}

/** The disruption index of each work. */
export const countCiting: Kernel<CitingShared> = { name: 'count-citing', start };

function start(shared: CitingShared): (chunk: number) => void {
  const { order, chunks, outOffsets, outTargets, inOffsets, inSources, years, index } = shared;
  const marked = new Int32Array(order).fill(-1);
  return (chunk) => {
    for (let work = chunk; work < order; work += chunks) {
      const firstOut = outOffsets[work];
      const endOut = outOffsets[work + 1];
      const firstIn = inOffsets[work];
      const endIn = inOffsets[work + 1];
      if (firstOut === endOut || firstIn === endIn) continue;
      const year = years[work];
      let citingReferences = 0;
      for (let out = firstOut; out < endOut; out += 1) {
        const reference = outTargets[out];
        const end = inOffsets[reference + 1];
        for (let at = inOffsets[reference]; at < end; at += 1) {
          const citing = inSources[at];
          if (marked[citing] === work || citing === work || years[citing] < year) continue;
          marked[citing] = work;
          citingReferences += 1;
        }
      }
      let alone = 0;
      let both = 0;
      for (let at = firstIn; at < endIn; at += 1) {
        const citing = inSources[at];
        if (years[citing] < year) continue;
        if (marked[citing] === work) both += 1;
        else alone += 1;
      }
      const all = alone + citingReferences;
      index[work] = all === 0 ? Number.NaN : (alone - both) / all;
    }
  };
}
