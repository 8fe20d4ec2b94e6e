import { defined } from '../model/defined.js';
import { doiInText } from '../model/text/doi-in-text.js';
import type { CitedReference } from './contract.js';

/** `(2004)` parts title and journal until 2023; since then it ends the reference. */
const YEAR = /\((1[4-9]\d\d|20\d\d)[a-z]?\)/;
const YEAR_AT_END = /,?\s*\(((?:1[4-9]|20)\d\d)[a-z]?\)\s*$/;
const PAGES = /,\s*pp?\.\s*([\w.:-]+)/;
const VOLUME = /,\s*([A-Za-z]*\d[\w-]*)(?:\s*\(([^)]*)\))?\s*(?=,|\.|$)/;
/** `Adams, B.`, `Del Valle, H.F.`, `Chapin, F.S., III`: names at the start of a reference until 2023. */
const NAME_WITH_COMMA = /^[^,();]{1,60}, (?:\p{Lu}\p{Ll}?\.[-\s]?)+(?:, (?:Jr\.?|Sr\.?|I{2,3}|IV))?, /u;
/** Two names, an empty field, an address. */
const UNDATED = /, , |https?:\/\/|^(?:[^,();]{1,60}, (?:\p{Lu}\p{Ll}?\.[-\s]?)+, ){2}/u;
/** `Haik N.V.`, `Calin GA`: a name since 2023. */
const NAME_WITH_BLANK =
  /^[^,;]{1,60} (?:(?:\p{Lu}\p{Ll}?\.-?)+|\p{Lu}{1,4})(?: (?:Jr\.?|Sr\.?|I{2,3}|IV))?$/u;

/**
 * The cited references of a Scopus export. They are parted by `; `, as are authors within a reference since 2023: there
 * a reference ends with its year in brackets. A piece without a year is the tail of the reference before it.
 */
export function citedInScopus(text: string): CitedReference[] {
  const pieces = text.split(/;\s+|;$/).filter((piece) => piece.trim() !== '');
  return citedLinesInScopus(isOfNewLayout(pieces) ? joinedToYear(pieces) : joinedFromYear(pieces));
}

/** The same where each reference is known to be one. */
export function citedLinesInScopus(lines: readonly string[]): CitedReference[] {
  const parse = isOfNewLayout(lines) ? newReference : oldReference;
  return lines.map((line, at) => parse(line.trim(), `ref-${at + 1}`));
}

function isOfNewLayout(pieces: readonly string[]): boolean {
  const endsWithYear = pieces.filter((piece) => YEAR_AT_END.test(piece)).length;
  const hasYear = pieces.filter((piece) => YEAR.test(piece)).length;
  return hasYear > 0 && endsWithYear > hasYear / 2;
}

function joinedToYear(pieces: readonly string[]): string[] {
  const references: string[] = [];
  let open: string[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (!YEAR_AT_END.test(piece)) continue;
    references.push(open.join('; '));
    open = [];
  }
  if (open.length > 0) references.push(open.join('; '));
  return references;
}

/** Without a year a piece is a reference where it has the gap of one, an address or several names; else it is a tail. */
function joinedFromYear(pieces: readonly string[]): string[] {
  const references: string[] = [];
  for (const piece of pieces) {
    const before = references.at(-1);
    if (before === undefined || YEAR.test(piece) || UNDATED.test(piece)) references.push(piece);
    else references[references.length - 1] = `${before}; ${piece}`;
  }
  return references;
}

function oldReference(text: string, key: string): CitedReference {
  const year = YEAR.exec(text);
  const before = text.slice(0, year?.index ?? text.length).trim();
  const after = year === null ? '' : text.slice(year.index + year[0].length).trim();
  let rest = `${before}, `;
  let author: string | undefined;
  for (let name = NAME_WITH_COMMA.exec(rest); name !== null; name = NAME_WITH_COMMA.exec(rest)) {
    author ??= name[0].slice(0, -2);
    rest = rest.slice(name[0].length);
  }
  const title = filledTitle(rest.replace(/,\s*$/, ''));
  const container = filledTitle(after.split(/,\s/)[0] ?? '');
  return {
    key,
    ...defined({
      doi: doiInText(text),
      author,
      year: year === null ? undefined : Number(year[1]),
      // Of a book the title stands behind the year.
      title: title ?? container,
      containerTitle: title === undefined ? undefined : container,
      ...placeIn(after),
    }),
    unstructured: text,
  };
}

function newReference(text: string, key: string): CitedReference {
  const year = YEAR_AT_END.exec(text);
  const bare = text.slice(0, year?.index ?? text.length);
  const names: string[] = [];
  let rest = bare;
  for (;;) {
    const end = rest.indexOf('; ');
    const comma = rest.indexOf(', ');
    const isNameEnd = end >= 0 && (comma < 0 || end < comma);
    const stop = isNameEnd ? end : comma;
    if (stop < 0 || !NAME_WITH_BLANK.test(rest.slice(0, stop))) break;
    names.push(rest.slice(0, stop));
    rest = rest.slice(stop + 2);
    if (!isNameEnd) break;
  }
  const place = /, (?:[A-Za-z]*\d[\w-]*(?:, |$)|pp?\. )/.exec(rest);
  const head = rest.slice(0, place?.index ?? rest.length);
  const split = head.lastIndexOf(', ');
  const title = filledTitle(split < 0 ? head : head.slice(0, split));
  return {
    key,
    ...defined({
      doi: doiInText(text),
      author: names[0],
      year: year === null ? undefined : Number(year[1]),
      title,
      containerTitle: split < 0 ? undefined : filledTitle(head.slice(split + 2)),
      ...placeIn(rest.slice(place?.index ?? rest.length)),
    }),
    unstructured: text,
  };
}

function placeIn(text: string): Pick<CitedReference, 'volume' | 'issue' | 'firstPage'> {
  const [, volume, issue] = VOLUME.exec(text) ?? [];
  const firstPage = PAGES.exec(text)?.[1]?.split('-')[0]?.replace(/\.$/, '');
  return defined({ volume, issue, firstPage });
}

function filledTitle(text: string): string | undefined {
  const title = text.replace(/^[\s,.]+|[\s,.]+$/g, '');
  return title === '' ? undefined : title;
}
