import { DirectedGraph } from 'graphology';
import { messageOf } from '../errors.js';
import type { CitationGraph } from '../model/citation-graph.js';
import type { MeasureAttribute, MeasureInfo } from '../model/graph-document.js';
import { seededRandom } from '../model/random.js';
import type { MeasuredGraph, MeasureValues, Metric } from './contract.js';
import { METRICS } from './registry.js';

/** A measure for every work in graph order; null where it is absent (seeds, or the whole column). */
export type MeasureColumns = Readonly<Record<MeasureAttribute, readonly (number | null)[]>>;

/** All measures, and how each is presented, with the reason when it is empty. */
export interface Measures {
  readonly columns: MeasureColumns;
  readonly infos: readonly MeasureInfo[];
}

/** Why measures of citations are empty on a graph that has none. */
const NO_CITATIONS = 'No citations among these works are known yet, so this measure says nothing.';

/**
 * Computes every metric on the citation graph without the seeds that have a reference list: they cite
 * everything, and would drown what the others say.
 */
export function measureWorks(graph: CitationGraph, rngSeed: number): Measures {
  const measured = measuredGraph(graph);
  const columns: Partial<Record<MeasureAttribute, readonly (number | null)[]>> = {};
  const infos: MeasureInfo[] = [];
  for (const metric of METRICS) {
    const { values, absent } = computeOrAbsent(metric, measured, rngSeed);
    for (const output of metric.outputs) {
      columns[output.attribute] = columnOf(graph.order, values[output.attribute]);
      infos.push(absent === undefined ? output : { ...output, absent });
    }
  }
  return { columns: columns as MeasureColumns, infos };
}

function measuredGraph(graph: CitationGraph): MeasuredGraph {
  const measured = new DirectedGraph();
  const positions = new Map<string, string>();
  let position = 0;
  graph.forEachNode((node, { isSeed, hasReferenceList }) => {
    if (!(isSeed && hasReferenceList)) positions.set(node, measured.addNode(String(position)));
    position += 1;
  });
  graph.forEachEdge((_edge, _attributes, citing, cited) => {
    const source = positions.get(citing);
    const target = positions.get(cited);
    if (source !== undefined && target !== undefined) measured.addEdge(source, target);
  });
  return measured;
}

type Computed = {
  readonly values: Partial<Record<MeasureAttribute, MeasureValues>>;
  readonly absent?: string;
};

function computeOrAbsent(metric: Metric, graph: MeasuredGraph, rngSeed: number): Computed {
  if (graph.order === 0) return { values: {}, absent: 'There are no works to measure.' };
  if (metric.needsCitations && graph.size === 0) return { values: {}, absent: NO_CITATIONS };
  try {
    return { values: metric.compute(graph, { random: seededRandom(rngSeed) }) };
  } catch (thrown) {
    return { values: {}, absent: `It could not be computed: ${messageOf(thrown)}` };
  }
}

function columnOf(order: number, values: MeasureValues | undefined): (number | null)[] {
  return Array.from({ length: order }, (_, position) => values?.[String(position)] ?? null);
}
