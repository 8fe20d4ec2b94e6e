import type { AttributeCell, GraphColumns } from './graph-columns.js';

/** Names that say nothing but the year of a work: the first that is there holds it, whatever its values. */
const PLAIN_NAMES = ['year', 'Year', 'issued', 'date', 'pubyear', 'publication year', 'Publication Year'];

/** Last words of longer names, as in `Kohonen PubYear` and `score<Pub. year>`. */
const YEAR_WORDS = new Set(['year', 'years', 'pubyear', 'pubyears', 'yr', 'py', 'pubdate']);
/** What may follow where the year comes first, as in `Year_of_publication`. */
const AFTER_YEAR = new Set(['of', 'the', 'publication', 'publ', 'pub', 'published', 'issue', 'print']);
/** Years that are not those of publication, and averages. */
const OTHER_YEARS =
  /\b(?:birth|born|death|died|access|accessed|retrieved|update|updated|modified|added|per|average|avg|mean)\b/;

const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;
/** The share of the values in a column that must be years, and of labels that must be written alike. */
const MOST = 0.9;

/**
 * The issued year of each node; NaN where the file gives none.
 *
 * It stands under a plain name such as `year`; else in the first column of which the name ends with a word for
 * it and nearly all values are whole numbers from 1500 to 2100; else in the labels, where nearly all are
 * written alike. O(nodes · columns).
 */
export function yearsOf({
  attributes,
  ids,
  labels,
}: Pick<GraphColumns, 'attributes' | 'ids' | 'labels'>): Float64Array {
  const plain = PLAIN_NAMES.map((name) => attributes.get(name)).find((column) => column !== undefined);
  if (plain !== undefined) return yearsIn(plain, ids.length, () => true);
  for (const [name, cells] of attributes)
    if (namesYear(name) && areYears(cells)) return yearsIn(cells, ids.length, isLikelyYear);
  return yearsInLabels(labels);
}

function yearsIn(
  cells: readonly AttributeCell[],
  length: number,
  passes: (year: number) => boolean,
): Float64Array {
  return Float64Array.from({ length }, (_, node) => {
    const year = yearOf(cells[node]);
    return passes(year) ? year : Number.NaN;
  });
}

/** A year as a number, or at the start of a date. */
function yearOf(cell: AttributeCell | undefined): number {
  const [year] = /^-?\d{1,4}(?=$|[-/.T ])/.exec(String(cell ?? '').trim()) ?? [];
  return year === undefined || Number(year) === 0 ? Number.NaN : Number(year);
}

function namesYear(name: string): boolean {
  const words = wordsOf(name);
  const [first = ''] = words;
  if (OTHER_YEARS.test(words.join(' '))) return false;
  return (
    YEAR_WORDS.has(words.at(-1) ?? '') ||
    (YEAR_WORDS.has(first) && words.slice(1).every((word) => AFTER_YEAR.has(word)))
  );
}

/** The words of a name, also of one that is a file's: `…\cite\SmaGriYear.clu`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/\.(?:clu|vec|net|paj|txt)$/i, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** Whether nearly all values are years; absent ones and 0, which stands for none, say nothing. */
function areYears(cells: readonly AttributeCell[]): boolean {
  let known = 0;
  let years = 0;
  for (const cell of cells) {
    if (cell === null || cell === '' || Number(cell) === 0) continue;
    known += 1;
    if (isLikelyYear(yearOf(cell)) && (typeof cell !== 'number' || Number.isInteger(cell))) years += 1;
  }
  return known > 0 && years >= MOST * known;
}

function isLikelyYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** How programs of bibliometrics write a year into the label of a work; the first group is the year. */
const SHAPES = [
  // SMALL_H(1973)24:265 of WoS2Pajek, where 0 is no year, and visser (2021a) of VOSviewer
  /^[^()]+\((\d{1,4})[a-z]?\)[^()]*$/,
  // GARFIELD E, 1955, SCIENCE, V122, P108 of the Web of Science and CiteSpace
  /^[^,]+, (\d{4})(?:,|$)/,
  // Garfield-1955-122-108
  /^\p{L}[\p{L}.' ]*-(\d{4})(?:-|$)/u,
] as const;

/** Fewer labels may be alike by chance. */
const FEWEST = 3;

/**
 * The years that labels hold, where nearly all are written in one of the ways in which programs write them;
 * NaN elsewhere. O(labels).
 */
function yearsInLabels(labels: readonly string[]): Float64Array {
  const none = new Float64Array(labels.length).fill(Number.NaN);
  if (labels.length < FEWEST) return none;
  for (const shape of SHAPES) {
    if (!fits(shape, labels)) continue;
    const years = none.map((_, node) => {
      const year = Number(shape.exec(labels[node] ?? '')?.[1]);
      return year >= FIRST_YEAR && year <= LAST_YEAR ? year : Number.NaN;
    });
    const known = years.reduce((count, year) => count + (Number.isNaN(year) ? 0 : 1), 0);
    if (2 * known > labels.length) return years;
  }
  return none;
}

function fits(shape: RegExp, labels: readonly string[]): boolean {
  let misses = (1 - MOST) * labels.length;
  for (const label of labels) {
    if (shape.test(label)) continue;
    misses -= 1;
    if (misses < 0) return false;
  }
  return true;
}
