import { isSponsor } from './fold-venue-title.js';
import { withoutSatellite } from './satellite.js';

/** Two capitals at least, perhaps with digits: `CVPR`, `MobiCom`, `NAACL-HLT`, `3DV`. */
const ACRONYM = '(?=(?:[^\\s()]*[A-Z]){2})[A-Z0-9][A-Za-z0-9-]{1,14}';
const YEAR = "\\s*(?:['’]\\s?\\d{2}|(?:19|20)\\d{2}|(?<=\\s)\\d{2})";

const BRACKETED = new RegExp(`\\(\\s*(?:(?:IEEE|ACM)\\s+)?(${ACRONYM}?)(?:${YEAR})?\\s*\\)`, 'gu');
const DATED = new RegExp(`(?<![\\p{L}\\p{N}-])(${ACRONYM}?)${YEAR}(?!\\p{N})`, 'gu');
const LAST = new RegExp(`[,–—-]\\s+(${ACRONYM})\\s*$`, 'gu');

const LEADING = new RegExp(`^(${ACRONYM})(?:\\.|\\s*:)\\s+(?=\\p{L}+\\s+\\p{L})`, 'gu');

/** `CHI Conference on Human Factors`. */
const BEFORE_NOUN = new RegExp(
  `(?<![\\p{L}\\p{N}/-])(${ACRONYM}) (?:International )?(?:Conference|Symposium) on\\b`,
  'gu',
);

/** Capitals that name no series. */
const NO_ACRONYMS =
  /^(?:USA|UK|EU|NY|UT|CA|DC|II|III|IV|VI{1,3}|I?X|LNCS|LNAI|CCIS|IEEE|ACM|CVF|SIAM|IFIP|USENIX)$/;

/** The acronyms written in brackets, before a year or last in a title, in upper case: `CVPR`, `FG`. */
export function acronymsIn(title: string): string[] {
  const marked = [BRACKETED, DATED, LAST, LEADING].flatMap((pattern) => matches(title, pattern));
  return [...new Set(marked.length > 0 ? marked : matches(title, BEFORE_NOUN))];
}

function matches(title: string, pattern: RegExp): string[] {
  const found = [...title.matchAll(pattern)].map(([, acronym = '']) => acronym);
  return found.filter((acronym) => !NO_ACRONYMS.test(acronym)).map((acronym) => acronym.toUpperCase());
}

/** Words around an acronym that add nothing to it. */
const AROUND =
  /^(?:in|proc|proceedings|of|the|on|annual|international|intl?|(?:19|20)?\d{2}|\d|conf|conference|symp|symposium|meeting|\d+(?:st|nd|rd|th)?|poster|short papers|best of)$/i;

/** The acronym that a title is, apart from words like `Proc.`, sponsors and the year: `in Proc. IEEE CVPR 2016`. */
export function acronymAlone(title: string): string | undefined {
  const words = withoutSatellite(title)
    .replace(/\([^()]*\)/g, ' ')
    .split(/[\s,.:;/()'’–—]+/u)
    .filter((word) => word !== '' && !AROUND.test(word) && !isSponsor(word.toLowerCase()));
  const [word = '', ...others] = words;
  if (others.length > 0 || !ALONE.test(word)) return undefined;
  const acronym = word.replace(/-?(?:19|20)?\d{2}$/u, '').toUpperCase();
  return acronym.length < 2 || NO_ACRONYMS.test(acronym) ? undefined : acronym;
}

const ALONE = new RegExp(`^${ACRONYM}$`, 'u');

/** `Advances in Cryptology – CRYPTO 2018`, `Machine Learning: ECML 2006`: a topic, and the meeting's acronym. */
const TOPIC_AND_ACRONYM = new RegExp(
  `^(?!.*\\b(?:conference|symposium)\\b)([^:]+?)\\s*[:–—-]+\\s*((?:${ACRONYM})(?:\\s*['’]\\s?\\d{2}|\\s+(?:19|20)\\d{2}|[\\s-]?\\d{2}\\b)?(?:\\s+workshops?)?)(?:,.*|\\s+\\(.*|:.*)?$`,
  'iu',
);

/**
 * What of a title names the series: of a volume that bears its topic and then its meeting the meeting
 * (`CRYPTO 2018`), else the whole.
 */
export function seriesPart(title: string): string {
  const [, , acronym] = TOPIC_AND_ACRONYM.exec(title) ?? [];
  if (acronym === undefined || !/\d{2}|workshop/i.test(acronym) || /\bfindings\b/i.test(title)) return title;
  return /^[A-Z][A-Za-z-]*[A-Z]/.test(acronym) ? acronym : title;
}
