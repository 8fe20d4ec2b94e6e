import { escapeLatex } from './latex.js';

/** Printed by pdfTeX with its default fonts, in every version of LaTeX. */
const HELD =
  /[\u00a0-\u00aa\u00ac-\u00ba\u00bc-\u00cf\u00d1-\u00dd\u00df-\u00ef\u00f1-\u00fd\u00ff–—‘’“”…•]/u;

/** Known to LaTeX, and missing from the encoding OT1 of its default fonts. */
const MISSING_IN_OT1: ReadonlyMap<string, string> = new Map([
  ...(
    ['ÐD', 'ðd', 'ĐD', 'đd', 'ŊN', 'ŋn', 'ĄA', 'ąa', 'ĘE', 'ęe', 'ĮI', 'įi', 'ŲU', 'ųu', 'ǪO', 'ǫo'] as const
  ).map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
  ['Þ', 'Th'],
  ['þ', 'th'],
  ['«', '\\ensuremath{\\ll}'],
  ['»', '\\ensuremath{\\gg}'],
  ['‹', '\\ensuremath{<}'],
  ['›', '\\ensuremath{>}'],
  ['„', ',,'],
  ['‚', ','],
  ['˛', ''],
]);

const GREEK =
  'αalpha βbeta γgamma δdelta εvarepsilon ϵepsilon ζzeta ηeta θtheta ϑvartheta ιiota κkappa λlambda μmu νnu ξxi πpi ' +
  'ρrho ςvarsigma σsigma τtau υupsilon φvarphi ϕphi χchi ψpsi ωomega ΓGamma ΔDelta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ' +
  'ΥUpsilon ΦPhi ΨPsi ΩOmega';
const SIGNS =
  '≤leq ≥geq ≠neq ≈approx ≡equiv ∼sim ≃simeq ∝propto ∞infty ∂partial ∇nabla ∑sum ∏prod ∫int ∈in ∉notin ∩cap ∪cup ' +
  '⊂subset ⊆subseteq ⊃supset ∀forall ∃exists ∅emptyset ∧wedge ∨vee ⊕oplus ⊗otimes ⋅cdot ∗ast ∘circ ∙bullet ←leftarrow ' +
  '→rightarrow ↑uparrow ↓downarrow ↔leftrightarrow ⇒Rightarrow ⇐Leftarrow ⇔Leftrightarrow ↦mapsto ′prime ℓell ℏhbar ' +
  '∣mid ∥parallel ⊥perp ⟨langle ⟩rangle ★star ♯sharp ♭flat';

/** Signs of formulas by their commands. */
const MATH: ReadonlyMap<string, string> = new Map([
  ...`${GREEK} ${SIGNS}`
    .split(' ')
    .map((pair) => [pair.charAt(0), `\\ensuremath{\\${pair.slice(1)}}`] as const),
  ['−', '\\ensuremath{-}'],
  ['″', "\\ensuremath{''}"],
]);

/** Accents by the mark of Unicode that stands behind its letter. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ...(['\u0300`', "\u0301'", '\u0302^', '\u0303~', '\u0304=', '\u0306u', '\u0307.', '\u0308"'] as const).map(
    spelled,
  ),
  ...(['\u030ar', '\u030bH', '\u030cv', '\u0323d', '\u0327c', '\u0331b'] as const).map(spelled),
]);

/** Two macros: one for what LaTeX does not know, one for what the encoding of the document lacks. */
const MACROS = [
  '\\def\\citeloomu#1#2{\\expandafter\\ifx\\csname u8:\\detokenize{#1}\\endcsname\\relax' +
    '\\expandafter\\gdef\\csname u8:\\detokenize{#1}\\endcsname{#2}\\fi}',
  '\\def\\citeloomo#1#2{\\edef\\citeloome{\\csname f@encoding\\endcsname}\\def\\citeloomf{OT1}' +
    '\\ifx\\citeloome\\citeloomf\\expandafter\\gdef\\csname u8:\\detokenize{#1}\\endcsname{#2}\\fi}',
];

/**
 * Tells pdfTeX what to print for characters that neither its default fonts nor the packages of a document hold:
 * signs of formulas and letters with accents by their commands, what else has an ASCII form by that, and the rest as
 * `[U+6DF1]`. LuaTeX and XeTeX, reference managers and Biber pass over it. Undefined where nothing needs it.
 * @param characters those of the file that are not ASCII
 * @see https://ctan.org/pkg/utf8 (LaTeX keeps what it prints for a character under the name `u8:` and its bytes)
 */
export function latexPreamble(characters: ReadonlySet<string>): string | undefined {
  const declared = [...characters]
    .filter((character) => !HELD.test(character))
    .sort()
    .map((character) => {
      const missing = MISSING_IN_OT1.get(character);
      return missing === undefined
        ? `\\citeloomu{${character}}{${substitute(character)}}`
        : `\\citeloomo{${character}}{${missing}}`;
    });
  if (declared.length === 0) return undefined;
  const lines = ['\\ifdefined\\Umathcode\\else', ...MACROS, ...declared, '\\fi'];
  return `@preamble{"${lines.join('\n')}"}\n`;
}

/** What stands for a character that the fonts lack; nothing for marks that are lost with it. */
function substitute(character: string): string {
  const math = MATH.get(character);
  if (math !== undefined) return math;
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return '';
  const [base = '', mark = ''] = character.normalize('NFD');
  const accent = ACCENTS.get(mark);
  if (accent !== undefined && /^[A-Za-z]$/.test(base)) return `\\${accent}{${base}}`;
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '');
  if (/^[\x20-\x7e]+$/.test(plain)) return escapeLatex(plain);
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

function spelled(pair: string): readonly [string, string] {
  return [pair.charAt(0), pair.charAt(1)];
}
