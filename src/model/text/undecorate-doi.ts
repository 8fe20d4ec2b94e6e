import { decodeHTMLStrict } from 'entities';
import { withoutDoiLead } from './doi-leads.js';

/** Characters that pasted text has in place of those of a DOI; the latter are ASCII. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ''],
  [/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-'],
  [/[\u2044\u2215]/g, '/'],
  [/[\u2039\u2329\u27e8\u3008]/g, '<'],
  [/[\u203a\u232a\u27e9\u3009]/g, '>'],
];
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** How LaTeX and reference managers write characters that LaTeX reserves. */
const LATEX: readonly (readonly [RegExp, string])[] = [
  [/\{?\\textless\s?(?:\{\})?\}?|\$<\$/g, '<'],
  [/\{?\\textgreater\s?(?:\{\})?\}?|\$>\$/g, '>'],
  [/\{?\\textunderscore\s?(?:\{\})?\}?/g, '_'],
  [/\{\\([_&%#$])\}/g, '$1'],
  [/\\(?=[_&%#${}<>()[\];:.-])/g, ''],
];

/** Where something else begins: another address, a tag, what links and data bases append. */
const FOREIGN =
  /https?:\/\/|["\u201c\u201d]|<\/?[a-z][a-z0-9]*\s*\/?>|[.,;]?\[?pmid:|\[(?:cross-?ref|pubmed|google|medline)|\?(?:utm_[a-z]+|nosfx|journalcode|needaccess|cookieset|casa_token|fbclid|gclid)=/;

/** No DOI is wrapped so often; bounds the time that hostile text takes. */
const MOST_LAYERS = 12;

/**
 * A text without what may stand around a DOI and without the ways to write its characters: leads such as
 * resolvers (see `withoutDoiLead`), percent-encoding (also repeated), HTML entities, LaTeX escapes, look-alike
 * and invisible characters, surrounding brackets and quotes, sentence punctuation, upper case.
 *
 * What comes out need not be a DOI. Goes on until nothing changes, so it is idempotent; an en dash or an encoded
 * octet that truly belongs to a DOI cannot be told from decoration and is lost. Empty for text in more than 12
 * layers of decoration.
 */
export function undecorateDoi(text: string): string {
  let doi = text;
  for (let layer = 0; layer <= MOST_LAYERS; layer += 1) {
    const peeled = withoutOneLayer(doi);
    if (peeled === doi) return doi;
    doi = peeled;
  }
  return '';
}

function withoutOneLayer(text: string): string {
  let doi = text.includes('&') ? decodeHTMLStrict(text.replace(/&(?:amp;)+/gi, '&')) : text;
  doi = withAsciiLookAlikes(doi).toLowerCase().trim();
  if (doi.includes('\\') || doi.includes('$')) doi = replaceEach(doi, LATEX);
  doi = doi.replace(/^["'\u2018\u2019\u201c\u201d\u00ab\s<([{.,;:]+/, '');
  const led = withoutDoiLead(doi);
  // What comes to light must not be cut before it is read: an address within an address, an encoded entity.
  if (led !== doi) return led;
  const decoded = doi.includes('%') ? decodePercent(doi) : doi;
  if (decoded !== doi) return decoded;
  const foreign = doi.startsWith('10.') ? doi.search(FOREIGN) : -1;
  return withoutEndPunctuation(foreign < 0 ? doi : doi.slice(0, foreign));
}

function withAsciiLookAlikes(text: string): string {
  if (!/[^\p{ASCII}]/u.test(text)) return text;
  return replaceEach(text, LOOK_ALIKES).replace(FULL_WIDTH, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

function replaceEach(text: string, replacements: readonly (readonly [RegExp, string])[]): string {
  return replacements.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}

/** Decodes what is UTF-8 or ASCII, and leaves every other `%` alone; of a DOI as often as it was encoded. */
function decodePercent(text: string): string {
  const once = text.startsWith('10.') ? text.replace(/%(?:25)+/g, '%') : text;
  return once.replace(/(?:%[0-9a-f]{2})+/gi, (octets) => {
    try {
      return decodeURIComponent(octets);
    } catch {
      return octets.replace(/%[0-7][0-9a-f]/gi, decodeURIComponent);
    }
  });
}

const PUNCTUATION = new Set('.,;:\'"\u2018\u2019\u201c\u201d\u00bb\u3001\u3002/\\([{<');
const OPENED_BY: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);

/** Cuts sentence punctuation, slashes, opening brackets, and closing ones that nothing in the DOI opened. */
function withoutEndPunctuation(text: string): string {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, countIn(counts, character) + 1);
  let end = text.length;
  while (end > 0) {
    const last = text.charAt(end - 1);
    const opening = OPENED_BY.get(last);
    const isStray = opening !== undefined && countIn(counts, last) > countIn(counts, opening);
    if (!isStray && !PUNCTUATION.has(last) && last.trim() !== '') break;
    counts.set(last, countIn(counts, last) - 1);
    end -= 1;
  }
  return text.slice(0, end);
}

function countIn(counts: ReadonlyMap<string, number>, character: string): number {
  return counts.get(character) ?? 0;
}
