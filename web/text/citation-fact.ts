import type { GraphDocument, ProjectionInfo } from '../../src/model/graph-document.js';
import { counted, formatNumber, formatShare } from './wording.js';

/** A number about one citation or tie, and what it means. */
export interface CitationFact {
  readonly text: string;
  readonly meaning: string;
}

/** Below this share of the search paths nothing is said. */
const SMALLEST_SHARE = 0.001;

const TIED_BY: ReadonlyMap<string, readonly [one: string, many: string]> = new Map([
  ['co-citation', ['work cites both', 'works cite both']],
  ['coupling', ['shared reference', 'shared references']],
  ['co-authorship', ['joint work', 'joint works']],
]);

/** What a list says beside a work about the citation that leads to it; undefined when nothing is known. */
export function citationFact(
  { edges, meta }: Pick<GraphDocument, 'edges' | 'meta'>,
  citation: number,
): CitationFact | undefined {
  const weight = edges.weight?.[citation];
  if (weight !== undefined) return tieFact(meta.projection, weight);
  const share = edges.spc?.[citation] ?? 0;
  if (share < SMALLEST_SHARE) return undefined;
  return {
    text: `${formatShare(share)} of paths`,
    meaning: 'How many of all paths from the newest works to the oldest run through this citation.',
  };
}

function tieFact(projection: ProjectionInfo | undefined, weight: number): CitationFact {
  const meaning = projection?.description ?? 'Strength of the tie, as the file gives it.';
  const words = TIED_BY.get(projection?.kind ?? '');
  if (words === undefined || projection?.normalization !== 'none' || !Number.isInteger(weight))
    return { text: `strength ${formatNumber(weight)}`, meaning };
  return { text: counted(weight, ...words), meaning };
}
