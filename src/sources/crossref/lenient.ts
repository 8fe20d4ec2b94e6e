import { normalizeDoi } from '../../model/doi.js';
import { plainText } from '../../model/text/plain-text.js';

/** Readers of fields that may be absent, null, or of another type: each gives a clean value or undefined. */

/** A JSON object seen as named fields; anything else has none. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : new Map();
}

/** The elements of a JSON array; anything else has none. */
export function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A DOI as text, canonical. */
export function doiOf(value: unknown): string | undefined {
  return typeof value === 'string' ? normalizeDoi(value) : undefined;
}

/** The elements of a JSON array that are text with content, cleaned. */
export function textsOf(value: unknown): string[] {
  return elementsOf(value)
    .map(plainText)
    .filter((text) => text !== undefined);
}

/** A list with items; an empty one is absent. */
export function nonEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** A non-negative whole number, also when it is written as text. */
export function countOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** The year in `1998`, `"1998a"`, `"c. 1998"`; years outside 1000–2999 are no years of publication. */
export function yearOf(value: unknown): number | undefined {
  if (typeof value === 'number') return isYear(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const digits = /(?<!\d)[12]\d{3}(?!\d)/.exec(value)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1000 && value <= 2999;
}
