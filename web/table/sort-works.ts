import { compareText } from '../../src/model/order.js';
import { foldText } from '../../src/model/text/fold-text.js';
import type { DocumentIndex } from '../document/document-index.js';
import { lazy, memoize } from '../document/memoize.js';
import { type TableColumn, TITLE } from './columns.js';
import type { Sorting } from './shown-columns.js';

const LONGEST_KEY = 300;
const PLAIN = /^[ -~]*$/;

/** Sorts works of a document; what it sorts by is worked out once for each column. */
export type SortWorks = (works: readonly number[], sorting: Sorting) => Int32Array;

/**
 * Sorts by a column, absent values last in either direction, ties by title and then as in the document.
 * Text is compared without case and accents. O(V log V).
 */
export function createSortWorks(index: DocumentIndex): SortWorks {
  const ranksOf = memoize((column: TableColumn) =>
    rankValues(index.document.nodes.id, (work) => column.value(index, work)),
  );
  const byTitle = lazy(() => placesOf(index.size, ranksOf(TITLE)));
  return (works, { column, descending }) => {
    const ranks = ranksOf(column);
    const { placeOf, workAt } = byTitle();
    // Rank and place in one number: typed arrays of numbers sort themselves many times faster than by a function.
    const keys = Float64Array.from(works, (work) => {
      const rank = ranks[work] ?? -1;
      const first = rank < 0 ? index.size : descending ? index.size - 1 - rank : rank;
      return first * index.size + (placeOf[work] ?? 0);
    }).sort();
    return Int32Array.from(keys, (key) => workAt[key % index.size] ?? 0);
  };
}

/** Ranks of values from the least, alike values alike, -1 where there is none. */
export function rankValues(
  all: readonly unknown[],
  valueAt: (position: number) => number | string | undefined,
): Int32Array {
  const values = all.map((_, position) => valueAt(position));
  const numbers = Float64Array.from(new Set(values.filter((value) => typeof value === 'number'))).sort();
  const keyOf = new Map<string, string>();
  for (const value of values)
    if (typeof value === 'string' && !keyOf.has(value)) keyOf.set(value, foldedKey(value));
  const texts = [...new Set(keyOf.values())].sort(compareText);
  const rankOfNumber = new Map(Array.from(numbers, (value, rank) => [value, rank]));
  const rankOfText = new Map(texts.map((key, rank) => [key, numbers.length + rank]));
  return Int32Array.from(values, (value) => {
    if (value === undefined) return -1;
    return (
      (typeof value === 'number' ? rankOfNumber.get(value) : rankOfText.get(keyOf.get(value) ?? '')) ?? -1
    );
  });
}

/** Where each work stands in the order of its rank, those without one last, ties as in the document, and the way back. */
function placesOf(size: number, ranks: Int32Array) {
  const keys = Float64Array.from(ranks, (rank, work) => (rank < 0 ? size : rank) * size + work).sort();
  const workAt = Int32Array.from(keys, (key) => key % size);
  const placeOf = new Int32Array(size);
  workAt.forEach((work, place) => {
    placeOf[work] = place;
  });
  return { placeOf, workAt };
}

/** Most titles are plain: leaving their punctuation in spares most of the time and hardly moves any. */
function foldedKey(text: string): string {
  const start = text.slice(0, LONGEST_KEY);
  return PLAIN.test(start) ? start.toLowerCase().replace(/^[^a-z0-9]+/, '') : foldText(start);
}
