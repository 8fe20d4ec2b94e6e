import type { CitedOfYear, ReferenceYears, YearPeak } from '../model/findings.js';
import { compareText } from '../model/order.js';
import { type CitedTarget, citedTargets, fuller } from './cited-targets.js';
import type { Finding, FindingInput } from './contract.js';
import { medianDeviations, peaksOf } from './median-deviation.js';
import { nameTarget } from './name-target.js';
import { referenceYearsMeaning } from './reference-years-meaning.js';

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
    const { byYear, basis } = countByYear(input);
    const years = [...byYear.keys()].sort((a, b) => a - b);
    const [firstYear, lastYear] = [years[0], years.at(-1)];
    if (firstYear === undefined || lastYear === undefined) return undefined;
    const citations = Array.from({ length: lastYear - firstYear + 1 }, (_, at) =>
      sumOf(byYear.get(firstYear + at)),
    );
    const deviations = medianDeviations(citations);
    const peaks = peaksOf(citations, deviations, MOST_PEAKS).map(
      (at): YearPeak => ({
        year: firstYear + at,
        citations: citations[at] ?? 0,
        deviation: deviations[at] ?? 0,
        works: mostCited(input, byYear.get(firstYear + at)),
      }),
    );
    const found = { firstYear, citations, deviations, peaks, basis };
    return { ...found, meaning: referenceYearsMeaning(found) };
  },
};

/** What is cited, and how often. */
interface Cited extends CitedTarget {
  readonly citations: number;
}

type CitedByKey = Map<CitedTarget['key'], Cited>;

function countByYear({ nodes, lists }: FindingInput): {
  readonly byYear: ReadonlyMap<number, CitedByKey>;
  readonly basis: ReferenceYears['basis'];
} {
  const byYear = new Map<number, CitedByKey>();
  let [known, references, counted] = [0, 0, 0];
  for (const list of lists) {
    known += 1;
    const latest = (nodes.year[list.citing ?? -1] ?? Number.POSITIVE_INFINITY) + LATEST_AHEAD;
    for (const target of citedTargets(list, known)) {
      references += 1;
      const year = (target.work === undefined ? undefined : nodes.year[target.work]) ?? target.reference.year;
      if (year === undefined || year > latest) continue;
      counted += 1;
      const cited: CitedByKey = byYear.get(year) ?? new Map();
      byYear.set(year, cited);
      const before = cited.get(target.key);
      const reference = fuller(before?.reference ?? target.reference, target.reference);
      cited.set(target.key, { ...target, reference, citations: (before?.citations ?? 0) + 1 });
    }
  }
  return { byYear, basis: { lists: known, works: nodes.id.length, references, counted } };
}

function sumOf(cited: CitedByKey | undefined): number {
  let sum = 0;
  for (const { citations } of cited?.values() ?? []) sum += citations;
  return sum;
}

function mostCited({ nodes }: FindingInput, cited: CitedByKey | undefined): CitedOfYear[] {
  return [...(cited?.values() ?? [])]
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
