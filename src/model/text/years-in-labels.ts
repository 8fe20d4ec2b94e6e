/** How programs of bibliometrics write a year into the label of a work; the first group is the year. */
const SHAPES = [
  // SMALL_H(1973)24:265 of WoS2Pajek, where 0 is no year, and visser (2021a) of VOSviewer
  /^[^()]+\((\d{1,4})[a-z]?\)[^()]*$/,
  // GARFIELD E, 1955, SCIENCE, V122, P108 of the Web of Science and CiteSpace
  /^[^,]+, (\d{4})(?:,|$)/,
  // Garfield-1955-122-108
  /^\p{L}[\p{L}.' ]*-(\d{4})(?:-|$)/u,
] as const;

const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;
/** The share of the labels that must be written alike. */
const MOST = 0.9;
/** Fewer labels may be alike by chance. */
const FEWEST = 3;

/**
 * The years that labels hold, where nearly all are written in one of the ways in which programs write them;
 * NaN elsewhere. O(labels).
 */
export function yearsInLabels(labels: readonly string[]): Float64Array {
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
