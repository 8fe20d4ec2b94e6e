import { countOf, formatCount } from '../model/format-number.js';

export { countOf, formatCount };

/** A measure with three digits that say something: `0.0312`. */
export function formatMeasure(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : value.toPrecision(3);
}

/** A text cut to a length, with an ellipsis where it was cut. */
export function shortened(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}
