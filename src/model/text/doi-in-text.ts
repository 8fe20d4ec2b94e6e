import { parseDoi } from '../doi.js';

/** An address or label that leads to a DOI, if any, and the DOI as far as the next space. */
const CANDIDATE =
  /(?:https?:\/\/[^\s"<>,;]{1,300}?|(?:dx\.|www\.)?doi\.org\/|doi[:.]?\s?|(?<![\p{L}\p{N}._/-]))(10\.\d{4,9}(?:\.\d{1,9})*(?:\/|%2f)\S{1,2048})/giu;

/** The text may go on where a line was broken within the DOI. */
const BROKEN_OFF = /[-/_(]$/;

/**
 * The DOI that stands in a free text such as a reference, canonical; undefined when there is none, when there
 * are several different ones, or when white space may have broken it. Takes time linear in the text's length.
 */
export function doiInText(text: string): string | undefined {
  const found = new Set<string>();
  for (const match of text.matchAll(CANDIDATE)) {
    const [whole, start = ''] = match;
    const parsed = parseDoi(whole);
    if ('reason' in parsed) {
      if (parsed.reason === 'several') return undefined;
      continue;
    }
    const { doi } = parsed;
    const next = text.slice(match.index + whole.length, match.index + whole.length + 16).trimStart();
    const isBroken =
      BROKEN_OFF.test(start) || BROKEN_OFF.test(doi) || (/^\d/.test(next) && !/\/.*\d/.test(doi));
    if (isBroken) return undefined;
    found.add(doi);
  }
  const [doi] = found;
  return found.size === 1 ? doi : undefined;
}
