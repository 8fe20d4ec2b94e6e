import type { CitedOfYear, ReferenceBasis, ReferenceYears, YearPeak } from '../model/findings.js';
import { countOf, formatCount, listText } from '../model/format-number.js';
import { compareText } from '../model/order.js';
import type { Reference } from '../model/reference.js';
import { type CitedTarget, type CitedTargets, createCitedTargets, fuller } from './cited-targets.js';
import type { Finding, FindingInput } from './contract.js';
import { medianDeviations, peaksOf } from './median-deviation.js';
import { nameTarget } from './name-target.js';

const MOST_PEAKS = 8;
const MOST_WORKS = 3;
/** A reference to something much younger than what cites it has its year wrong. */
const LATEST_AHEAD = 2;

/**
 * Reference publication year spectroscopy: how many citations lead to works of each year, and the years that stand
 * out against the median of the five around them. O(references).
 */
export const referenceYears: Finding<'referenceYears'> = {
  id: 'referenceYears',
  title: 'The years the field builds on',
  source:
    'Marx, Bornmann, Barth & Leydesdorff (2014), Detecting the historical roots of research fields by RPYS',
  find: (input) => {
    const citedTargets = createCitedTargets(input.lists);
    const { byYear, basis } = countByYear(input, citedTargets);
    const known = [...byYear.keys()].sort((a, b) => a - b);
    const [firstYear, lastYear] = [known[0], known.at(-1)];
    if (firstYear === undefined || lastYear === undefined) return undefined;
    const citations = Array.from(
      { length: lastYear - firstYear + 1 },
      (_, at) => byYear.get(firstYear + at) ?? 0,
    );
    const deviations = medianDeviations(citations);
    const positions = peaksOf(citations, deviations, MOST_PEAKS);
    const years = new Set(positions.map((at) => firstYear + at));
    const cited = citedOfYears(input, { citedTargets, years });
    const peaks = positions.map(
      (at): YearPeak => ({
        year: firstYear + at,
        citations: citations[at],
        deviation: deviations[at],
        works: mostCited(input, cited.get(firstYear + at) ?? []),
      }),
    );
    const found = { firstYear, citations, deviations, peaks, basis };
    return { ...found, meaning: referenceYearsMeaning(found, whoseLists(input)) };
  },
};

/** Visits what each list cites, with the year that it appeared in where one can be right; gives the number of lists. */
function forEachTarget(
  { nodes, lists }: FindingInput,
  citedTargets: CitedTargets,
  visit: (target: CitedTarget, year: number | undefined) => void,
): number {
  let position = 0;
  for (const list of lists) {
    position += 1;
    const latest = (nodes.year[list.citing ?? -1] ?? Number.POSITIVE_INFINITY) + LATEST_AHEAD;
    for (const target of citedTargets(list, position)) {
      const year = (target.work === undefined ? undefined : nodes.year[target.work]) ?? target.reference.year;
      visit(target, year !== undefined && year > latest ? undefined : year);
    }
  }
  return position;
}

function countByYear(
  input: FindingInput,
  citedTargets: CitedTargets,
): {
  readonly byYear: ReadonlyMap<number, number>;
  readonly basis: ReferenceBasis;
} {
  const byYear = new Map<number, number>();
  let [references, counted] = [0, 0];
  const lists = forEachTarget(input, citedTargets, (_target, year) => {
    references += 1;
    if (year === undefined) return;
    counted += 1;
    byYear.set(year, (byYear.get(year) ?? 0) + 1);
  });
  return { byYear, basis: { lists, works: input.nodes.id.length, references, counted } };
}

/** What is cited, and how often. */
interface Cited {
  readonly key: CitedTarget['key'];
  readonly work: number | undefined;
  reference: Reference;
  citations: number;
}

/** What is cited of some years alone, so that no more is held. */
function citedOfYears(
  input: FindingInput,
  { citedTargets, years }: { readonly citedTargets: CitedTargets; readonly years: ReadonlySet<number> },
): Map<number, Iterable<Cited>> {
  const byYear = new Map([...years].map((year) => [year, new Map<CitedTarget['key'], Cited>()]));
  forEachTarget(input, citedTargets, ({ key, work, reference }, year) => {
    const ofYear = year === undefined ? undefined : byYear.get(year);
    if (ofYear === undefined) return;
    const known = ofYear.get(key);
    if (known === undefined) ofYear.set(key, { key, work, reference, citations: 1 });
    else {
      known.citations += 1;
      known.reference = fuller(known.reference, reference);
    }
  });
  return new Map([...byYear].map(([year, cited]) => [year, cited.values()]));
}

function mostCited({ nodes }: FindingInput, cited: Iterable<Cited>): CitedOfYear[] {
  return [...cited]
    .sort((a, b) => b.citations - a.citations || compareText(String(a.key), String(b.key)))
    .slice(0, MOST_WORKS)
    .map((target) => {
      const { label, doi, work } = nameTarget(nodes, target);
      return {
        label,
        citations: target.citations,
        ...(doi === undefined ? {} : { doi }),
        ...(work === undefined ? {} : { work }),
      };
    });
}

/** A graph from a file need not have a survey. */
function whoseLists({ nodes, lists }: FindingInput): string {
  for (const { citing } of lists)
    if (citing === undefined || nodes.isSeed[citing] === true) return 'the survey and the works here';
  return 'the works here';
}

/** What the years say, and what it rests on, in sentences. */
function referenceYearsMeaning(found: Omit<ReferenceYears, 'meaning'>, whose: string): string[] {
  const { firstYear, citations, peaks, basis } = found;
  const lastYear = firstYear + citations.length - 1;
  const span = firstYear === lastYear ? `of ${firstYear}` : `from ${firstYear} to ${lastYear}`;
  const years = peaks.map(({ year }) => year);
  const undated = basis.references - basis.counted;
  return [
    `The references lead to works ${span}; half of them to works since ${middleYear(found)}.`,
    years.length === 0
      ? 'No year stands out against those around it.'
      : `More citations than to the years around them lead to works of ${listText(years)}.`,
    `Counted from ${countOf(basis.lists, 'reference list')} of ${whose}, with ${countOf(basis.references, 'reference')}${undated === 0 ? '' : `; ${formatCount(undated)} without a year that can be right ${undated === 1 ? 'is' : 'are'} left out`}.`,
  ];
}

/** The latest year such that at least half of the citations lead to works of that year or later. */
function middleYear({ firstYear, citations }: Pick<ReferenceYears, 'firstYear' | 'citations'>): number {
  const total = citations.reduce((sum, count) => sum + count, 0);
  let later = 0;
  for (let at = citations.length - 1; at > 0; at -= 1) {
    later += citations[at];
    if (2 * later >= total) return firstYear + at;
  }
  return firstYear;
}
