import type { MeasureBasis } from './coverage.js';
import type { GraphDocument, MeasureInfo } from './graph-document.js';

/**
 * Whose reference lists a measure rests on; documents of earlier versions tell it by their coverage alone. Absent
 * where the document was made of a graph, which tells nothing of lists.
 */
export function measureBasis(
  { meta }: Pick<GraphDocument, 'meta'>,
  info?: MeasureInfo,
): MeasureBasis | undefined {
  if (meta.graph !== undefined) return undefined;
  const { referenceLists, works } = meta.coverage;
  return info?.basis ?? { known: referenceLists.known, works: works.total };
}
