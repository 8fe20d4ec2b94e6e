const COUNT = new Intl.NumberFormat('en-US');

/** A count for people: `1,204`. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** A count with its noun: `1 work`, `203 works`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

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
