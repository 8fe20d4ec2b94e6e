import type { CitationGraph } from '../model/citation-graph.js';
import type { MeasureInfo } from '../model/graph-document.js';
import type { MeasureAttribute } from '../model/measures.js';
import type { Column } from '../model/work-columns.js';
import { type MeasureOptions, measureGraph } from './measure-graph.js';
import { type MeasuredWorks, measuredWorks } from './measured-works.js';
import { spreadColumn } from './spread-column.js';

/** A measure for every work in graph order; null where it is absent (seeds, or the whole column). */
export type MeasureColumns = Readonly<Record<MeasureAttribute, Column<number>>>;

/** All measures, and how each is presented, with the reason when it is empty. */
export interface Measures {
  readonly columns: MeasureColumns;
  readonly infos: readonly MeasureInfo[];
  /** What was measured, and its values in node order. */
  readonly part: MeasuredWorks;
  readonly values: ReadonlyMap<MeasureAttribute, Float64Array>;
}

/** Measures the citation graph without the seeds that have a reference list, see `measuredWorks`. */
export async function measureWorks(
  graph: CitationGraph,
  options: Partial<MeasureOptions> = {},
): Promise<Measures> {
  const part = measuredWorks(graph);
  const { columns: values, infos } = await measureGraph(part, options);
  const spread = infos.map(({ attribute }) => [
    attribute,
    spreadColumn(graph.order, part.positions, values.get(attribute)),
  ]);
  return { columns: Object.fromEntries(spread) as MeasureColumns, infos, part, values };
}
