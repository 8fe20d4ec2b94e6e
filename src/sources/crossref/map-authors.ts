import { plainText } from '../../model/plain-text.js';
import { elementsOf, fieldsOf } from './lenient.js';

/** A suffix that tells people of one name apart; degrees and orders (`PhD`, `FRS`) are no part of a name. */
const GENERATION = /^(?:jr|sr|junior|senior|[ivx]{1,4}|\d(?:nd|rd|th))\.?$/i;

/**
 * `author` of a Crossref record as display names, in file order: given and family name, or the `name` of a
 * group. Titles before the name (`prefix`) are left out; who has no name at all is passed over.
 */
export function mapAuthors(value: unknown): string[] {
  return elementsOf(value)
    .map(nameOf)
    .filter((name) => name !== undefined);
}

function nameOf(contributor: unknown): string | undefined {
  const fields = fieldsOf(contributor);
  const given = plainText(fields.get('given'));
  const family = plainText(fields.get('family'));
  if (given === undefined && family === undefined) return plainText(fields.get('name'));
  const suffix = plainText(fields.get('suffix'));
  const generation = suffix !== undefined && GENERATION.test(suffix) ? suffix : undefined;
  return [given, family, generation].filter((part) => part !== undefined).join(' ');
}
