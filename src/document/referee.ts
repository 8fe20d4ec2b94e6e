import type { MeasuredPart } from '../metrics/measured-part.js';
import type { GraphDocument, MeasureInfo } from '../model/graph-document.js';
import type { GraphFigure } from '../model/graph-figure.js';
import type { MeasureAttribute } from '../model/measures.js';

/** The part of a document that was measured, with what was found. */
export interface MeasuredValues extends MeasuredPart {
  /** In node order, with the digits that documents hold. */
  readonly values: ReadonlyMap<MeasureAttribute, Float64Array>;
  readonly infos: readonly MeasureInfo[];
  /** Values of parameters by `<metric id>.<parameter id>`, where they are not the declared defaults. */
  readonly parameters: ReadonlyMap<string, number>;
}

/** Another program that computes the measures of a document a second time, and the graph in numbers. */
export interface Referee {
  /** @returns each measure with its certificate. */
  certify(part: MeasuredValues, ids: readonly string[]): MeasureInfo[];
  figures(part: MeasuredValues, document: Pick<GraphDocument, 'nodes' | 'layouts' | 'meta'>): GraphFigure[];
}
