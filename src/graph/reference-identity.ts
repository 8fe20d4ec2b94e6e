import type { Reference } from '../model/reference.js';

/**
 * What two references without a DOI must share to be one work: title, first author and year, compared
 * without case, accents and punctuation. Absent when there is no title to compare.
 */
export function referenceIdentity({ title, author, year }: Reference): string | undefined {
  const words = title === undefined ? '' : fold(title);
  return words === '' ? undefined : JSON.stringify([words, fold(author ?? ''), year ?? null]);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
