import type { Reference } from '../model/reference.js';
import { squeezeText } from '../model/text/fold-text.js';
import { firstFamilyName } from '../model/text/list-of-names.js';
import { toldByText } from '../model/text/told-by-text.js';

/** Shorter titles are those of many works: they tie references with a year only. */
const LONG_TITLE = 20;
const SHORTEST_TITLE = 12;

/** A reference with what its text tells, where it has no title of its own. */
export function readReference(reference: Reference): Reference {
  const { title, unstructured } = reference;
  if (title !== undefined || unstructured === undefined) return reference;
  return { ...toldByText(unstructured), ...reference };
}

/**
 * What references to one work share, in whatever style they print it: its title and the family name of its first
 * author; of a short title only with a year. Undefined where that is not told.
 */
export function titleIdentity({ title = '', author = '', year }: Reference): string | undefined {
  const words = squeezeText(title);
  const family = squeezeText(firstFamilyName(author) ?? '');
  if (words.length < SHORTEST_TITLE || family === '') return undefined;
  return words.length < LONG_TITLE && year === undefined ? undefined : JSON.stringify([words, family]);
}
