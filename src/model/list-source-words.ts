import { countOf } from './format-number.js';
import type { GraphDocument, ReferenceListRow } from './graph-document.js';

/** The reference list of a work as a library tells it; undefined where its record does, or nothing. */
export function listOfWork(
  { referenceLists = [] }: Pick<GraphDocument, 'referenceLists'>,
  work: number,
): ReferenceListRow | undefined {
  return referenceLists.find((row) => row.work === work);
}

/** `from the arXiv preprint, by a library: 34 references`. */
export function listWords({ edition, references }: ReferenceListRow): string {
  const from = edition === undefined ? 'from a text of the work' : `from this edition: ${edition}`;
  return `copied ${from} (${countOf(references, 'reference')})`;
}

/** The source of a list where it is an address that a page may link to. */
export function sourceAddress({ source }: ReferenceListRow): string | undefined {
  return /^https:\/\/[^\s\p{Cc}]+$/u.test(source) && URL.canParse(source) ? source : undefined;
}

/** Where a list was read, in sentences. */
export function listSentences(row: ReferenceListRow): string[] {
  const { source, note } = row;
  return [
    `Its reference list comes from a library, ${listWords(row)}.`,
    `Source: ${source}`,
    ...(note === undefined ? [] : [note]),
  ];
}
