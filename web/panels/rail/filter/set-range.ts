import type { RankedMeasure } from '../../../document/ranking.js';
import { withRange } from '../../../filters/by-measure.js';
import { setFilters, type ViewerState } from '../../../state/state.js';

/** Sets the range of a measure, null for none; a range that is in force already is no change to undo. */
export function setRange(
  state: ViewerState,
  measure: RankedMeasure,
  range: readonly [number, number] | null,
): ViewerState {
  const { ranges } = state.filters;
  const before = ranges[measure];
  if (before?.[0] === range?.[0] && before?.[1] === range?.[1]) return state;
  return setFilters(state, { ranges: withRange(ranges, measure, range ?? undefined) });
}
