/** Where publishers write the ISSN of the journal into a DOI, its hyphen perhaps left out. */
const WITH_ISSN = /^10\.\d{4,5}\/(?:\(sici\)|j\.|s|b:)?(\d{4})-?(\d{3}[\dx])(?![\dx]{5})/i;

/** The ISSN in a DOI, with its hyphen; undefined where there is none whose check digit is right. */
export function issnInDoi(doi: string): string | undefined {
  const [, first = '', second = ''] = WITH_ISSN.exec(doi) ?? [];
  const issn = `${first}-${second}`.toUpperCase();
  return isIssn(issn) ? issn : undefined;
}

/**
 * Whether a text is an ISSN whose check digit is right.
 * @see https://www.issn.org/understanding-the-issn/issn-uses/ (modulus 11, weights 8 to 1)
 */
export function isIssn(text: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(text)) return false;
  const digits = [...text.replace('-', '')].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  return digits.reduce((sum, digit, at) => sum + digit * (8 - at), 0) % 11 === 0;
}

/** The ISSNs that a record tells and then that of its DOI, all in plain form. */
export function issnsOf(told: readonly string[] | undefined, doi: string | undefined): string[] {
  const inDoi = doi === undefined ? undefined : issnInDoi(doi);
  return [...(told ?? []), ...(inDoi === undefined ? [] : [inDoi])].map(plainIssn);
}

/** With its hyphen and a capital X. */
export function plainIssn(issn: string): string {
  return issn
    .trim()
    .toUpperCase()
    .replace(/^(\d{4})\s?[-‐–]?\s?(\d{3}[\dX])$/u, '$1-$2');
}

/** Beginnings of a DOI that may name a series or a volume, the longest first: each ends where a part ends. */
export function doiBeginnings(doi: string): string[] {
  const ends = [...doi.matchAll(/(?<=[a-z])(?=[^a-z])|(?<=\d)(?=[^\d])/g)].map(({ index }) => index);
  return ends
    .filter((end) => end > doi.indexOf('/') + 1)
    .map((end) => doi.slice(0, end))
    .reverse();
}
