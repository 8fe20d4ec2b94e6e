/**
 * Compares by UTF-16 code units: the same order on every machine and in every locale, which
 * byte-identical exports need.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A copy of the values in code-unit order of what `key` gives for each. */
export function sortedBy<T>(values: Iterable<T>, key: (value: T) => string): T[] {
  return [...values].sort((a, b) => compareText(key(a), key(b)));
}
