import type { MeasureOptions } from '../metrics/measure-graph.js';
import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphDocument } from '../model/graph-document.js';
import { finishDocument } from './finish-document.js';
import { graphologyReferee } from './graphology-referee.js';
import { type UnmeasuredGraphOptions, unmeasuredGraph } from './unmeasured-graph.js';

/** How a document is made of a graph; measures as `measureGraph` takes them. */
export interface GraphDocumentOptions extends UnmeasuredGraphOptions, Partial<MeasureOptions> {
  /** Told when all is measured and the layouts begin. */
  readonly onLayouts?: () => void;
}

/**
 * The document of a graph of any origin, measured and laid out like one that was built of references: every
 * export, the report and the viewer take it.
 *
 * Loops and copies of edges are left out and counted in the warnings. Seeds with a reference list are not
 * measured, as in every document; in a projection they are works like any other.
 */
export function documentOfGraph(
  graph: GraphColumns,
  options: GraphDocumentOptions = {},
): Promise<GraphDocument> {
  const { generator, projection, title, rngSeed, ...rest } = options;
  return finishDocument(unmeasuredGraph(graph, options), { ...rest, referee: graphologyReferee });
}
