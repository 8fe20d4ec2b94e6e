/** A name as bibliographies order it: by family name, or whole where it is that of a group. */
export type NameParts = { readonly family: string; readonly given: string } | { readonly literal: string };

/** Words that begin a family name rather than end the given ones. */
const PARTICLES = new Set(
  [
    'af',
    'al',
    'ben',
    'bin',
    'd’',
    'da',
    'dal',
    'de',
    'degli',
    'dei',
    'del',
    'della',
    'den',
    'der',
    'des',
  ].concat([
    'di',
    'dos',
    'du',
    'el',
    'ibn',
    'la',
    'le',
    'ten',
    'ter',
    'van',
    'vom',
    'von',
    'zu',
    'zum',
    'zur',
  ]),
);
const GENERATION = /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i;
const GROUP =
  /\b(?:association|bureau|centre|center|collaboration|college|commission|committee|company|consortium|corporation|council|department|foundation|group|inc|institut|institute|investigators|laboratory|ltd|network|organi[sz]ation|project|society|team|university)\b/i;

/**
 * The parts of a display name: `Laurens van der Maaten`, or `van der Maaten, Laurens`.
 *
 * Records give family and given names joined, so the last word is taken for the family name, with the particles
 * before it and a `Jr.` behind it; a single word, and the name of a group, stay whole.
 */
export function nameParts(name: string): NameParts {
  const text = name.trim().replace(/\s+/g, ' ');
  const comma = text.indexOf(',');
  if (comma > 0 && !GROUP.test(text)) return ordered(text.slice(0, comma), text.slice(comma + 1));
  const words = text.split(' ');
  if (words.length === 1 || GROUP.test(text)) return { literal: text };
  let start = words.length - 1;
  if (start > 1 && GENERATION.test(words[start] ?? '')) start -= 1;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start -= 1;
  return ordered(words.slice(start).join(' '), words.slice(0, start).join(' '));
}

function ordered(family: string, given: string): NameParts {
  const [last, first] = [family.trim(), given.trim()];
  return first === '' ? { literal: last } : { family: last, given: first };
}

/** `van der Maaten, Laurens`, as lists sort names; the name of a group whole. */
export function invertedName(name: string): string {
  const parts = nameParts(name);
  return 'literal' in parts ? parts.literal : `${parts.family}, ${parts.given}`;
}
