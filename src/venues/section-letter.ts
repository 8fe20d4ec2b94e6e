/** `Part B`, `Ser. B`, `Section D`: what follows names the section once more. */
const MARKED =
  /[\s,:.;–-]+\b(?:part|pt|section|sect?|series|ser)\b\.?\s*:?\s*([A-Z]|[IVX]{1,4}|\d)(?![\p{L}\p{N}'’-]).*$/iu;

/** `Physica A: …`, `J Phys B At Mol Opt Phys`; `U S A` and `J. A. Smith` have no section. */
const LETTER =
  /(?<=\p{L}\p{L}\.?,?)(?<!\b(?:[Vv]itamin|[Hh]epatitis|[Tt]ype|[Gg]roup|[Cc]lass|[Gg]rade))[\s,]+([A-H])(?![\p{L}\p{N}'’&-])(?!\.\p{L}).*$/u;

/** `Circuits and Systems II: Express Briefs`. */
const NUMERAL = /\s+([IVX]{1,4})\s*[:,.–-]\s.*$/u;

/**
 * A journal's title up to the letter or numeral of its section, which alone tells it from its sisters:
 * `Journal of Physics A: Mathematical and General` → `Journal of Physics A`.
 */
export function cutAfterSection(title: string): string {
  const marked = title.replace(MARKED, (written, section: string) => {
    return /^(?:[A-Z]|[IVX]+|\d)$/.test(section) ? ` ${section}` : written;
  });
  return marked === title ? title.replace(LETTER, ' $1').replace(NUMERAL, ' $1') : marked;
}
