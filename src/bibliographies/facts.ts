import { defined } from '../model/defined.js';
import type { PersonName } from '../model/person-name.js';
import { abstractText } from '../model/text/abstract-text.js';
import { parseName } from '../model/text/parse-name.js';
import { plainText } from '../model/text/plain-text.js';
import type { WorkFacts } from '../model/work.js';

/** Fields of an entry as texts, as its format gives them. */
export interface FactTexts {
  readonly title?: string | undefined;
  readonly authors?: readonly (string | PersonName)[];
  readonly editors?: readonly (string | PersonName)[];
  /** A year, or a date that begins with one or holds one. */
  readonly year?: string | undefined;
  readonly containerTitle?: string | undefined;
  readonly shortContainerTitle?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  /** `13-24`. */
  readonly pages?: string | undefined;
  readonly articleNumber?: string | undefined;
  readonly edition?: string | undefined;
  readonly abstract?: string | undefined;
  readonly issn?: string | undefined;
  /** As Crossref calls it. */
  readonly type?: string | undefined;
  readonly publisher?: string | undefined;
}

/** Facts of texts: markup is taken out, names are parted, what is empty is absent. */
export function factsOfTexts(texts: FactTexts): WorkFacts {
  const authors = namesOf(texts.authors);
  const editors = namesOf(texts.editors);
  const issn = texts.issn?.match(/\d{4}-?\d{3}[\dXx]/g);
  return defined({
    title: plainText(texts.title),
    authors,
    editors,
    year: yearIn(texts.year),
    containerTitle: plainText(texts.containerTitle),
    shortContainerTitle: plainText(texts.shortContainerTitle),
    volume: filled(texts.volume),
    issue: filled(texts.issue),
    pages: filled(texts.pages),
    articleNumber: filled(texts.articleNumber),
    edition: filled(texts.edition),
    abstract: abstractText(texts.abstract),
    issn: issn === undefined || issn === null ? undefined : [...issn],
    type: texts.type,
    publisher: plainText(texts.publisher),
  });
}

/** The year in a date: `2019//`, `2013-10-30T11:20`, `Nov 15 2017`; undefined where there is none. */
function yearIn(text: string | undefined): number | undefined {
  const found = /(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)/.exec(text ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Pages of a first and a last one; what is no page (`No` to `Specified`) is none. */
export function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || !/\d|^[ivxlc]+$/i.test(first)) return undefined;
  return last === undefined || last === first || first.includes('-') || !/\d|^[ivxlc]+$/i.test(last)
    ? first
    : `${first}-${last}`;
}

/** A text without white space around it; undefined for nothing. */
function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** The parts of a list, without empty ones. */
export function partsOf(text: string | undefined, separator: string | RegExp = ';'): string[] {
  return (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function namesOf(names: FactTexts['authors']): PersonName[] | undefined {
  const parsed = (names ?? []).flatMap((name) => {
    if (typeof name !== 'string') return [name];
    const text = plainText(name);
    return text === undefined ? [] : [parseName(text)];
  });
  return parsed.length === 0 ? undefined : parsed;
}
