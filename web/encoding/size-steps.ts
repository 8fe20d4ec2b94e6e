import type { DocumentIndex } from '../document/document-index.js';
import { formatNumber } from '../text/wording.js';
import type { SizingId } from './sizings.js';

/** A size that a legend shows, from the smallest, 0, to the largest, 1, with the value that it stands for. */
export interface SizeStep {
  readonly size: number;
  readonly label: string;
}

/** Shares of the largest value that a legend shows: radii of a half and a whole beside the smallest. */
const SHARES = [0.25, 1];

/** The least value of a measure, one between, and the greatest; none where size stands for nothing. */
export function sizeSteps(index: DocumentIndex, sizeBy: SizingId): readonly SizeStep[] {
  const ranking = sizeBy === 'uniform' ? undefined : index.ranking(sizeBy);
  if (ranking === undefined || ranking.largest <= 0) return [];
  const { smallest, largest } = ranking;
  const isWhole = Number.isInteger(smallest) && Number.isInteger(largest);
  const values = SHARES.map((share) => (isWhole ? Math.round(share * largest) : share * largest));
  const shown = new Set([Math.max(0, smallest), ...values.filter((value) => value > smallest)]);
  return Array.from(shown, (value) => ({ size: Math.sqrt(value / largest), label: formatNumber(value) }));
}
