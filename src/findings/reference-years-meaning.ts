import type { ReferenceYears } from '../model/findings.js';
import { countOf, formatCount } from '../model/format-number.js';

/** What the years say, and what it rests on, in sentences. */
export function referenceYearsMeaning(found: Omit<ReferenceYears, 'meaning'>): string[] {
  const { firstYear, citations, peaks, basis } = found;
  const lastYear = firstYear + citations.length - 1;
  const span = firstYear === lastYear ? `of ${firstYear}` : `from ${firstYear} to ${lastYear}`;
  const years = peaks.map(({ year }) => year);
  const undated = basis.references - basis.counted;
  return [
    `The references lead to works ${span}; half of them to works since ${middleYear(found)}.`,
    years.length === 0
      ? 'No year stands out against those around it.'
      : `More citations than to the years around them lead to works of ${listOf(years)}.`,
    `Counted from ${countOf(basis.lists, 'reference list')} of the survey and the works here, with ${countOf(basis.references, 'reference')}${undated === 0 ? '' : `; ${formatCount(undated)} without a year that can be right ${undated === 1 ? 'is' : 'are'} left out`}.`,
  ];
}

/** The latest year such that at least half of the citations lead to works of that year or later. */
function middleYear({ firstYear, citations }: Pick<ReferenceYears, 'firstYear' | 'citations'>): number {
  const total = citations.reduce((sum, count) => sum + count, 0);
  let later = 0;
  for (let at = citations.length - 1; at > 0; at -= 1) {
    later += citations[at] ?? 0;
    if (2 * later >= total) return firstYear + at;
  }
  return firstYear;
}

function listOf(years: readonly number[]): string {
  return years.length < 2 ? years.join('') : `${years.slice(0, -1).join(', ')} and ${years.at(-1)}`;
}
