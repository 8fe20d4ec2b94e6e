/** Made when first needed: it loads the tables of all locales, which takes as long as a small command. */
let grouped: Intl.NumberFormat | undefined;

/** A count for people: `1,204`. */
export function formatCount(count: number): string {
  if (Number.isInteger(count) && count >= 0 && count < 1000) return String(count);
  grouped ??= new Intl.NumberFormat('en-US');
  return grouped.format(count);
}

/** A count with its noun: `1 work`, `203 works`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A correlation with two decimals and a true minus sign: `−0.12`; never `−0.00`. */
export function formatCorrelation(rho: number): string {
  return (Math.round(100 * rho) / 100 + 0).toFixed(2).replace('-', '−');
}

/** Parts of a sentence: `a`, `a and b`, `a, b and c`. */
export function listText(parts: readonly (string | number)[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
