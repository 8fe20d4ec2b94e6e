import { countFigures } from '../metrics/count-figures.js';
import { graphFigures } from '../metrics/graph-figures.js';
import type { ArcList, CsrGraph } from '../model/csr-graph.js';
import type { GraphDocument, MeasureInfo } from '../model/graph-document.js';
import type { GraphFigure } from '../model/graph-figure.js';
import type { MeasureAttribute } from '../model/measures.js';
import { certify, refereeFigures } from '../referee/referee.js';
import { significant } from './rounded.js';

/** The part of a graph that was measured, and what is known of its works. */
export interface MeasuredPartOfDocument {
  readonly graph: CsrGraph;
  /** As they came, loops and copies among them. */
  readonly arcs: Pick<ArcList, 'source' | 'target'>;
  /** Position in the document of each node. */
  readonly positions: Int32Array;
  readonly values: ReadonlyMap<MeasureAttribute, Float64Array>;
  readonly infos: readonly MeasureInfo[];
}

/** Measures as a document holds them, with 12 digits, each with its certificate. See `certify`. */
export function certifiedInfos(
  { graph, positions, values, infos }: MeasuredPartOfDocument,
  ids: readonly string[],
  parameters?: ReadonlyMap<string, number>,
): MeasureInfo[] {
  return certify({
    ...{ graph, infos },
    columns: new Map([...values].map(([attribute, column]) => [attribute, column.map(significant)])),
    idOf: (node) => ids[positions[node] ?? -1],
    ...(parameters === undefined ? {} : { parameters }),
  });
}

/** The measured part of a document in numbers: what citeloom counts, then what graphology-metrics computes. */
export function documentFigures(
  { graph, arcs, positions, values }: MeasuredPartOfDocument,
  { nodes, layouts, meta }: Pick<GraphDocument, 'nodes' | 'layouts' | 'meta'>,
): GraphFigure[] {
  const positionOf = (node: number) => positions[node] ?? -1;
  return [
    ...countFigures(graphFigures(arcs, graph), graph.directed),
    ...refereeFigures({
      graph,
      community: values.get('community'),
      venueOf: (node) => nodes.venueKey[positionOf(node)],
      labelOf: (node) => nodes.label[positionOf(node)] ?? '',
      placeOf: (node) => ({
        x: layouts.force.x[positionOf(node)] ?? 0,
        y: layouts.force.y[positionOf(node)] ?? 0,
      }),
      rngSeed: meta.parameters.rngSeed,
    }),
  ];
}
