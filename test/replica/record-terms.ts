import type { CrossrefRecord } from './holdings.js';

/** The words of a text: lower case, without diacritics; what stands between letters and digits parts them. */
export function termsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * What `query.bibliographic` looks at: title and subtitle, names of authors, container, year, volume, issue and pages.
 * Markup and entities of a title are indexed as deposited, so that `amp` is a word.
 */
export function bibliographicTerms(record: CrossrefRecord): string[] {
  const texts = [
    record.title,
    record.subtitle,
    record['container-title'],
    record.volume,
    record.issue,
    record.page,
  ];
  return [...texts, ...elements(record.author).flatMap(names), elements(years(record))[0]]
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .flatMap((value) =>
      typeof value === 'string' || typeof value === 'number' ? termsOf(String(value)) : [],
    );
}

function names(author: unknown): unknown[] {
  const { given, family, name } = Object(author);
  return [given, family, name];
}

function years(record: CrossrefRecord): unknown {
  const date: unknown = Object(record.published ?? record.issued)['date-parts'];
  return elements(date)[0];
}

function elements(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
