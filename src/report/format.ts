import { countOf, formatCount } from '../model/format-number.js';

export { countOf, formatCount };

/** A measure with three digits that say something: `0.0312`. */
export function formatMeasure(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : value.toPrecision(3);
}
