/** Letters that have no decomposition, and what they are compared as. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...(['ßss', 'øo', 'łl', 'đd', 'ðd', 'ıi', 'þth', 'æae', 'œoe'] as const).map(spelled),
  // Greek letters stand for their names in titles: β-catenin, beta-catenin.
  ...(['αalpha', 'βbeta', 'γgamma', 'δdelta', 'εepsilon', 'ζzeta', 'ηeta', 'θtheta'] as const).map(spelled),
  ...(['ιiota', 'κkappa', 'λlambda', 'μmu', 'νnu', 'ξxi', 'πpi', 'ρrho', 'σsigma'] as const).map(spelled),
  ...(['τtau', 'υupsilon', 'φphi', 'χchi', 'ψpsi', 'ωomega'] as const).map(spelled),
]);

const SPECIAL = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

/** Text as it is compared: words of letters and digits without case, accents and punctuation, one blank between. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(SPECIAL, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text as it is compared. */
export function foldWords(text: string): string[] {
  const folded = foldText(text);
  return folded === '' ? [] : folded.split(' ');
}

/** A text as it is compared, without the blanks: `Micro-expression` and `microexpression` are one. */
export function squeezeText(text: string): string {
  return foldText(text).replaceAll(' ', '');
}

function spelled(entry: string): readonly [string, string] {
  return [entry.charAt(0), entry.slice(1)];
}
