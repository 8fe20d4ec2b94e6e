import type { Community } from '../../src/model/graph-document.js';
import type { DocumentIndex } from './document-index.js';
import { groupNames } from './group-name.js';
import type { RankedMeasure } from './ranking.js';
import { NO_KEY } from './work-groups.js';

const DEFAULTS = {
  /** Central works that are named. */
  works: 5,
};

/** What a reader who has seen nothing of a graph yet begins with. */
export interface StartPoints {
  /** The works with most citations; absent where no citation is known at all. */
  readonly central: { readonly by: RankedMeasure; readonly works: readonly number[] } | undefined;
  /** The venue with most works, of those whose venue is known. */
  readonly venue: (Most & { readonly key: string; readonly name: string }) | undefined;
  /** The year with most works, of those whose year is known, and of how many of them a DOI tells it. */
  readonly year: (Most & { readonly year: number; readonly inferred: number }) | undefined;
  /** The largest first. */
  readonly communities: readonly Community[];
  /** Works that the survey does not cite though many of its references do, in this graph and outside of it. */
  readonly missed: { readonly here: number; readonly elsewhere: number } | undefined;
}

interface Most {
  readonly works: number;
  readonly among: number;
}

/** Finds where to start in a graph. O(V log V). */
export function startPoints(index: DocumentIndex): StartPoints {
  const { communities, findings } = index.document;
  const missed = findings?.missed?.works;
  const here = missed?.filter(({ work }) => work !== undefined).length ?? 0;
  return {
    central: centralWorks(index),
    venue: largestVenue(index),
    year: fullestYear(index),
    communities: [...communities].sort((a, b) => b.size - a.size || a.id - b.id),
    missed:
      missed === undefined || missed.length === 0 ? undefined : { here, elsewhere: missed.length - here },
  };
}

/** Citations everywhere stand in where none is known among the works. */
function centralWorks(index: DocumentIndex): StartPoints['central'] {
  const measures: readonly RankedMeasure[] = ['inDegree', 'isReferencedByCount'];
  const by = measures.find((measure) => (index.ranking(measure)?.largest ?? 0) > 0);
  if (by === undefined) return undefined;
  const rankOf = index.ranking(by)?.rankOf;
  const works = index.byImportance().filter((work) => (rankOf?.(work) ?? Infinity) <= DEFAULTS.works);
  return { by, works: works.slice(0, DEFAULTS.works) };
}

function largestVenue(index: DocumentIndex): StartPoints['venue'] {
  const { keys, counts } = index.groups('venue');
  let [largest, among] = [-1, 0];
  for (const [code, key] of keys.entries()) {
    if (key === NO_KEY) continue;
    const works = counts[code] ?? 0;
    among += works;
    if (works > (counts[largest] ?? 0)) largest = code;
  }
  const key = keys[largest];
  if (key === undefined) return undefined;
  return { key, name: groupNames(index, 'venue')(key), works: counts[largest] ?? 0, among };
}

/** Of equals the latest. */
function fullestYear({ document: { nodes } }: DocumentIndex): StartPoints['year'] {
  const byYear = new Map<number, { works: number; inferred: number }>();
  let among = 0;
  for (const [work, year] of nodes.year.entries()) {
    if (year === null || nodes.isSeed[work] === true) continue;
    const counts = byYear.get(year) ?? { works: 0, inferred: 0 };
    counts.works += 1;
    if (nodes.yearFrom[work] === 'doi-structure') counts.inferred += 1;
    byYear.set(year, counts);
    among += 1;
  }
  const [fullest] = [...byYear].sort(([a, one], [b, other]) => other.works - one.works || b - a);
  return fullest === undefined ? undefined : { year: fullest[0], ...fullest[1], among };
}
