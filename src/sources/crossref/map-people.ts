import type { PersonName } from '../../model/person-name.js';
import { plainText } from '../../model/text/plain-text.js';
import { elementsOf, fieldsOf, optional } from './lenient.js';

/** A suffix that tells people of one name apart; degrees and orders (`PhD`, `FRS`) are no part of a name. */
const GENERATION = /^(?:jr|sr|junior|senior|[ivx]{1,4}|\d(?:nd|rd|th))\.?$/i;

/**
 * `author` or `editor` of a Crossref record, in file order: the family name and what the record gives beside it, or
 * the `name` of a group whole. Titles before the name (`prefix`) are left out; who has no name at all is passed over.
 */
export function mapPeople(value: unknown): PersonName[] {
  return elementsOf(value)
    .map(nameOf)
    .filter((name) => name !== undefined);
}

function nameOf(contributor: unknown): PersonName | undefined {
  const fields = fieldsOf(contributor);
  const given = plainText(fields.get('given'));
  const family = plainText(fields.get('family'));
  const whole = family === undefined ? (given ?? plainText(fields.get('name'))) : undefined;
  if (whole !== undefined) return { literal: whole };
  if (family === undefined) return undefined;
  const suffix = plainText(fields.get('suffix'));
  const generation = suffix !== undefined && GENERATION.test(suffix) ? suffix : undefined;
  return { family, ...optional('given', given), ...optional('suffix', generation) };
}
