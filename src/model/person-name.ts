/**
 * A name in the parts that a source gives it, or whole: that of a group, or of a person that nobody parted.
 * @see https://docs.citationstyles.org/en/stable/specification.html#names
 */
export type PersonName =
  | {
      readonly family: string;
      readonly given?: string;
      /** Belongs to the family name and is cited with it: `van der`. */
      readonly particle?: string;
      /** Stands before the family name in full names alone: `van` of Ludwig van Beethoven. */
      readonly droppingParticle?: string;
      /** Tells people of one name apart: `Jr.`, `III`. */
      readonly suffix?: string;
    }
  | { readonly literal: string };

/** Scripts in which the family name stands first, with nothing between. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・]+$/u;

/** Whether a name is written with the family name first, as in Chinese, Japanese and Korean. */
export function isFamilyFirst(text: string): boolean {
  return FAMILY_FIRST.test(text.replaceAll(' ', ''));
}

/** A name as it is read: `Laurens van der Maaten`, `Martin Luther King Jr.`, `山田太郎`. */
export function displayName(name: PersonName): string {
  if ('literal' in name) return name.literal;
  const { family, given, particle, droppingParticle, suffix } = name;
  if (given !== undefined && isFamilyFirst(family + given)) return family + given;
  return joined([given, droppingParticle, particle, family, suffix], ' ');
}

/** The name by which a text cites somebody: `van der Maaten`, the name of a group whole. */
export function citedName(name: PersonName): string {
  return 'literal' in name ? name.literal : familyName(name);
}

/** A name as lists sort it: `van der Maaten, Laurens`, `King, Martin Luther, Jr.`, the name of a group whole. */
export function invertedName(name: PersonName): string {
  if ('literal' in name) return name.literal;
  return joined([familyName(name), givenNames(name), name.suffix], ', ');
}

/** The family name with what belongs to it. */
export function familyName({ family, particle }: Exclude<PersonName, { literal: string }>): string {
  return joined([particle, family], ' ');
}

/** The given names with what stands behind them where the family name comes first: `Ludwig van`. */
export function givenNames({
  given,
  droppingParticle,
}: Exclude<PersonName, { literal: string }>): string | undefined {
  const names = joined([given, droppingParticle], ' ');
  return names === '' ? undefined : names;
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}
