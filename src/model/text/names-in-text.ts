import type { PersonName } from '../person-name.js';
import { parseName } from './parse-name.js';

const AND_OTHERS = /[,;\s]+(?:et\.?\s+al\b\.?|and\s+others|…|\.\.\.)\s*$/i;
const BETWEEN = /\s*;\s*|\s*,?\s+(?:and|und|&)\s+/i;
const INITIALS_ALONE = /^\p{Lu}{1,3}$|^(?:\p{Lu}\p{Ll}?\.[\s-]*)+$/u;

/**
 * Whoever a text names in the place of one author: mostly one, now and then several (`Smith, J., Doe, A.`,
 * `Wei Zhang and Jo Li`); who stands behind `et al.` is not named.
 */
export function namesInText(text: string): PersonName[] {
  const named = text.replace(AND_OTHERS, '').trim();
  const whole = parseName(named);
  if (isGroup(whole, named)) return [whole];
  return named
    .split(BETWEEN)
    .flatMap(withoutCommas)
    .filter((name) => name !== '')
    .map(parseName);
}

/** A group may bear an `and` in its name; several people parted by commas are no group. */
function isGroup(name: PersonName, text: string): boolean {
  return 'literal' in name && !text.includes(';') && text.split(',').length < 3;
}

/** `Smith, J., Doe, A.` as pairs, `Wei Zhang, Jo Li, Bo Wu` one by one; what is one name stays whole. */
function withoutCommas(names: string): string[] {
  const pieces = names.split(/\s*,\s*/);
  if (pieces.length < 3 || !('literal' in parseName(names))) return [names];
  if (pieces.length % 2 === 0 && pieces.every((piece, at) => at % 2 === 0 || INITIALS_ALONE.test(piece)))
    return pieces.flatMap((piece, at) => (at % 2 === 0 ? [`${piece}, ${pieces[at + 1] ?? ''}`] : []));
  return pieces.every((piece) => piece.includes(' ')) ? pieces : [names];
}
