import type { Metric } from '../../../src/metrics/contract.js';
import type { MeasureAttribute } from '../../../src/model/measures.js';
import { seededRandom } from '../../../src/model/random.js';
import type { Values } from './answer-lines.js';
import type { CiteloomInput } from './contract.js';

/** A metric of the registry as a timed call; its columns follow one another. */
export function metricValues(
  metric: Metric,
  attributes: readonly MeasureAttribute[],
  parameters: Readonly<Record<string, number>> = {},
): (input: CiteloomInput) => Promise<Values> {
  const declared = new Map(metric.parameters.map(({ id, default: value }) => [id, value]));
  return async ({ graph, parallel }) => {
    const { columns } = await metric.compute(graph, {
      random: seededRandom(1),
      parallel,
      parameter: (id) => parameters[id] ?? declared.get(id) ?? Number.NaN,
      years: new Float64Array(graph.order).fill(Number.NaN),
      chosen: [],
    });
    return () => attributes.flatMap((attribute) => [...(columns[attribute] ?? [])]);
  };
}
