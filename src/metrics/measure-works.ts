import type { CitationGraph } from '../model/citation-graph.js';
import type { Column, MeasureAttribute, MeasureInfo } from '../model/graph-document.js';
import { type MeasureOptions, measureGraph } from './measure-graph.js';
import { measuredWorks } from './measured-works.js';
import { spreadColumn } from './spread-column.js';

/** A measure for every work in graph order; null where it is absent (seeds, or the whole column). */
export type MeasureColumns = Readonly<Partial<Record<MeasureAttribute, Column<number>>>>;

/** All measures, and how each is presented, with the reason when it is empty. */
export interface Measures {
  readonly columns: MeasureColumns;
  readonly infos: readonly MeasureInfo[];
}

/** Measures the citation graph without the seeds that have a reference list, see `measuredWorks`. */
export async function measureWorks(
  graph: CitationGraph,
  options: Partial<MeasureOptions> = {},
): Promise<Measures> {
  const { positions, ...input } = measuredWorks(graph);
  const { columns, infos } = await measureGraph(input, options);
  const spread = infos.map(({ attribute }) => [
    attribute,
    spreadColumn(graph.order, positions, columns.get(attribute)),
  ]);
  return { columns: Object.fromEntries(spread) as MeasureColumns, infos };
}
