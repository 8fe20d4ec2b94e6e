/** Words in the names of document types, and what Crossref calls such works; the first that fits counts. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/conference|proceeding/i, 'proceedings-article'],
  [/chapter|booksection|book section|incollection|inbook/i, 'book-chapter'],
  [/preprint|posted/i, 'posted-content'],
  [/thesis|dissertation/i, 'dissertation'],
  [/dataset/i, 'dataset'],
  [/report/i, 'report'],
  [/book|monograph/i, 'book'],
  [/journal|article|review|letter|editorial/i, 'journal-article'],
];

/** The type of a work by the words that a program uses for it. */
export function typeByWords(words: string | undefined): string | undefined {
  return words === undefined ? undefined : TYPES.find(([pattern]) => pattern.test(words))?.[1];
}
