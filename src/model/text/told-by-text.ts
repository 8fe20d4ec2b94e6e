import { firstFamilyName, isNameList, splitAfterNames } from './list-of-names.js';

/** What a reference that is one line of text tells of the work that it means. */
export interface ToldByText {
  readonly title?: string;
  /** The family name of the first author. */
  readonly author?: string;
  readonly year?: number;
}

/** Longer texts are more than one reference. */
const LONGEST = 1_000;
const SHORTEST_TITLE = 10;

/**
 * Reads title, first author and year from a reference as people print it: `A. Author, “Title,” …`, `Author, A.: Title. …`,
 * `A. Author and B. Other. Title. In …`, `Author, Ann and Other, B. Title. …`.
 *
 * What cannot be told for certain is left out: a wrong title ties works that are two, an absent one ties none.
 * O(length).
 */
export function toldByText(text: string): ToldByText {
  if (text.length > LONGEST) return {};
  const line = text.replace(/^\s*(?:\[\d+\]|\d{1,3}\.)\s+/, '').trim();
  const found = quoted(line) ?? afterColon(line) ?? afterNames(line);
  const title = found === undefined ? undefined : trimmed(found.title);
  const isTitle =
    title !== undefined && title.length >= SHORTEST_TITLE && /\p{Ll}/u.test(title) && !/https?:/u.test(title);
  const author = found === undefined || !isTitle ? undefined : firstFamilyName(found.names);
  const year = yearIn(line, isTitle ? title : '');
  return {
    ...(isTitle ? { title } : {}),
    ...(author === undefined ? {} : { author }),
    ...(year === undefined ? {} : { year }),
  };
}

interface Found {
  readonly names: string;
  readonly title: string;
}

/** The title in quotation marks; the comma before the closing one tells it from marks within a title. */
function quoted(line: string): Found | undefined {
  const [, names, title] =
    /^([^“"„]*)[“"„](.+?[,.?!])["”“]+(?=[\s,.]|$)/u.exec(line) ??
    /^([^“"„]*)[“"„]([^“”"„]+)["”“]/u.exec(line) ??
    [];
  return names === undefined || title === undefined ? undefined : { names, title };
}

/** `Ahonen, T., Hadid, A.: Face description. IEEE Trans. …` */
function afterColon(line: string): Found | undefined {
  const at = line.indexOf(': ');
  const names = line.slice(0, Math.max(0, at));
  if (!/(?:\p{Lu}|\bet al)\.$/u.test(names) || !isNameList(names)) return undefined;
  return { names, title: sentence(line.slice(at + 2)) };
}

function afterNames(line: string): Found | undefined {
  const split = splitAfterNames(line);
  if (split === undefined) return undefined;
  const title = sentence(split.rest);
  return isNameList(title.replace(/[.?!]$/u, '')) ? undefined : { names: split.names, title };
}

/** Up to the first full stop, question or exclamation mark behind which something new begins. */
function sentence(text: string): string {
  return /^.*?[.?!](?=\s+(?:\p{Lu}|\d|[(“"]|arXiv|https?:)|\s*$)/u.exec(text)?.[0] ?? text;
}

/** Without what ends it, and without a year behind it. */
function trimmed(title: string): string {
  return title
    .replace(/[\s,.;]+$/u, '')
    .replace(/,? \(?(?:19|20)\d\d[a-z]?\)?$/u, '')
    .trim();
}

/** A year in brackets, else the last number outside of the title that can be one: no page, volume or identifier. */
function yearIn(line: string, title: string): number | undefined {
  const rest = title === '' ? line : line.replace(title, ' ');
  const bracketed = new Set(
    [...rest.matchAll(/\((?:\p{L}+\.? )?((?:1[5-9]|20)\d\d)[a-z]?\)/gu)].map(([, year]) => year),
  );
  if (bracketed.size > 0) return bracketed.size === 1 ? Number([...bracketed][0]) : undefined;
  const plain = [
    ...rest.matchAll(
      /(?<![\p{L}\d.:/–—-]|\b(?:pp?|pages?|vol|volume|no|article)\.? )((?:1[5-9]|20)\d\d)[a-z]?(?=[\s,.;)]|$)(?!\s?[–—-])/gu,
    ),
  ];
  const year = plain.at(-1)?.[1];
  return year === undefined ? undefined : Number(year);
}
