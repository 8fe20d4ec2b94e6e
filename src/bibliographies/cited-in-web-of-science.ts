import { defined } from '../model/defined.js';
import { normalizeDoi } from '../model/doi.js';
import type { CitedReference } from './contract.js';

/** `ADAMS SM, 1993, T AM FISH SOC, V122, P63, DOI 10.1577/…`: author, year, abbreviated source, volume, page, DOI. */
const YEAR = /^(1[4-9]\d\d|20\d\d)$/;
const VOLUME = /^V(\S+)$/;
const PAGE = /^[pP]([A-Za-z]?\d\S*)$/;
const DOI_PART = /,?\s*\[?(?:DOI\s+)+\[?(.+?)\]?$/;
/** `Marigomez I`, `den Besten PJ`, `CAJARAVILLE MP`: initials follow the family name. */
const AUTHOR = /^(.*\p{L}{2}.*?)\s+(\p{Lu}{1,4})$/u;

/**
 * A cited reference as Web of Science writes it in `CR`. Of several DOIs the first counts: the others are slips of
 * the same one.
 */
export function citedInWebOfScience(text: string, key: string): CitedReference {
  const doiPart = DOI_PART.exec(text);
  const doi = (doiPart?.[1] ?? '')
    .split(/,\s*(?:DOI\s+)*(?=10\.)|[\s\][]+/)
    .map(normalizeDoi)
    .find((found) => found !== undefined);
  const parts = text.slice(0, doiPart?.index ?? text.length).split(', ');
  const at = parts.findIndex((part) => YEAR.test(part));
  const author = at === 0 ? undefined : parts[0];
  const rest = parts.slice(at < 0 ? 1 : at + 1);
  const source = rest.find((part) => !VOLUME.test(part) && !PAGE.test(part));
  return {
    key,
    ...defined({
      doi,
      author: author === undefined || /^\[?anonymous/i.test(author) ? undefined : withComma(author),
      year: at < 0 ? undefined : Number(parts[at]),
      containerTitle: source,
      volume: firstGroup(rest, VOLUME),
      firstPage: firstGroup(rest, PAGE),
    }),
    unstructured: text,
  };
}

/** Whether a line looks like a cited reference: a year between commas, and something on both sides. */
export function looksCited(line: string): boolean {
  return /^[^,\d][^,]*, (?:1[5-9]|20)\d\d, \S/.test(line);
}

function withComma(author: string): string {
  const bare = author.replace(/^\*/, '');
  const [, family, initials] = AUTHOR.exec(bare) ?? [];
  if (family === undefined || initials === undefined) return bare;
  return `${family}, ${[...initials].map((letter) => `${letter}.`).join(' ')}`;
}

function firstGroup(parts: readonly string[], pattern: RegExp): string | undefined {
  for (const part of parts) {
    const found = pattern.exec(part)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
