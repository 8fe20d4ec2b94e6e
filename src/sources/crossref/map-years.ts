import { defined } from '../../model/defined.js';
import type { WorkFacts } from '../../model/work.js';
import { elementsOf, fieldsOf, nonEmpty, yearOf } from './lenient.js';

const DATES = ['published', 'issued', 'published-print', 'published-online'] as const;

/**
 * The year in which a work was published, else issued, and the others that its record names.
 * @see https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md (date-parts)
 */
export function mapYears(fields: ReadonlyMap<string, unknown>): WorkFacts {
  const [published, issued, ...apart] = DATES.map((name) => yearOf(datePartsOf(fields.get(name))[0]));
  const year = published ?? issued;
  const known = [issued, ...apart].filter((other) => other !== undefined);
  const others = [...new Set(known)].filter((other) => other !== year);
  return defined({ year, otherYears: nonEmpty(others.sort((a, b) => a - b)) });
}

/** `{"date-parts": [[2022, 10, 1]]}`: year, month, day; each may be null or absent. */
export function datePartsOf(date: unknown): readonly unknown[] {
  return elementsOf(elementsOf(fieldsOf(date).get('date-parts'))[0]);
}
