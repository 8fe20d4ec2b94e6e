import { csrOf } from '../model/csr-graph.js';
import { type MeasureOptions, measureGraph } from './measure-graph.js';
import type { Measures } from './measure-works.js';
import { spreadColumn } from './spread-column.js';
import { TIE_METRICS } from './tie-metrics.js';

/** A graph of any origin, as columns. */
export interface MeasuredColumnsInput {
  readonly directed: boolean;
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Strength of each edge; all alike unless given. */
  readonly weight?: readonly number[];
  readonly year: readonly (number | null)[];
  /** Nodes that are not measured, nor what they cite. */
  readonly leftOut: readonly boolean[];
}

/** Measures a graph of any origin: by every metric, or by those that say something of ties. */
export async function measureColumns(
  input: MeasuredColumnsInput,
  options: Partial<MeasureOptions> = {},
): Promise<Measures> {
  const { directed, source, target, weight, year, leftOut } = input;
  const order = year.length;
  const positions = Int32Array.from(year.keys()).filter((node) => leftOut[node] !== true);
  const nodes = new Int32Array(order).fill(-1);
  for (const [node, position] of positions.entries()) nodes[position] = node;
  const kept = Int32Array.from(source.keys()).filter(
    (edge) => leftOut[source[edge] ?? -1] !== true && leftOut[target[edge] ?? -1] !== true,
  );
  const ends = (end: readonly number[]) => kept.map((edge) => nodes[end[edge] as number] as number);
  const graph = csrOf({
    order: positions.length,
    directed,
    source: ends(source),
    target: ends(target),
    ...(weight === undefined ? {} : { weight: Float64Array.from(kept, (edge) => weight[edge] as number) }),
  });
  const { columns, infos } = await measureGraph(
    { graph, years: Float64Array.from(positions, (position) => year[position] ?? Number.NaN) },
    { ...(directed ? {} : { metrics: TIE_METRICS }), ...options },
  );
  const spread = infos.map(({ attribute }) => [
    attribute,
    spreadColumn(order, positions, columns.get(attribute)),
  ]);
  return { columns: Object.fromEntries(spread), infos };
}
