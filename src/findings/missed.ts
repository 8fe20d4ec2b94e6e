import type { MissedWork, MissedWorks } from '../model/findings.js';
import { countOf, formatCount } from '../model/format-number.js';
import { compareText } from '../model/order.js';
import type { Reference } from '../model/reference.js';
import { type CitedTarget, createCitedTargets, fuller } from './cited-targets.js';
import type { Finding, FindingInput } from './contract.js';
import { nameTarget } from './name-target.js';
import { type SurveyCoverage, surveyCoverage } from './survey-coverage.js';

/** Fewer citing works say little. */
const FEWEST_CITING = 3;
/** A list that people read through. */
const MOST_WORKS = 50;

/**
 * What the surveys may have missed: works that they do not cite though at least K of their references do, in the
 * graph or outside of it. K is 3, or as much more as it takes to leave at most 50. O(references).
 */
export const missed: Finding<'missed'> = {
  id: 'missed',
  title: 'What the survey may have missed',
  find: (input) => {
    const coverage = surveyCoverage(input);
    if (coverage.works.length === 0) return undefined;
    const { candidates, basis } = countCiting(input, coverage);
    const ranked = candidates
      .filter(({ citing }) => citing.length >= FEWEST_CITING)
      .filter(({ work, reference }) => work !== undefined || !coverage.hasVersion(reference))
      .map((candidate) => missedWork(input, candidate))
      .sort((a, b) => b.citedBy - a.citedBy || compareText(a.doi ?? a.label, b.doi ?? b.label));
    const atLeast = thresholdOf(ranked);
    const reaching = ranked.filter(({ citedBy }) => citedBy >= atLeast);
    const found = { works: reaching.slice(0, MOST_WORKS), atLeast, total: reaching.length, basis };
    return { ...found, meaning: missedMeaning(found) };
  },
};

/** A work that the surveys do not cite, with the works that do. */
interface Candidate {
  readonly work: number | undefined;
  /** The one that tells most of it. */
  reference: Reference;
  readonly citing: number[];
}

function countCiting(
  { lists }: FindingInput,
  coverage: SurveyCoverage,
): { readonly candidates: readonly Candidate[]; readonly basis: MissedWorks['basis'] } {
  const cited = new Set(coverage.works);
  const citedTargets = createCitedTargets(lists);
  const candidates = new Map<CitedTarget['key'], Candidate>();
  let [known, references, counted] = [0, 0, 0];
  for (const list of lists) {
    const by = list.citing;
    if (by === undefined || !cited.has(by)) continue;
    known += 1;
    for (const { key, work, reference, isTold } of citedTargets(list, by)) {
      references += 1;
      if (!isTold) continue;
      counted += 1;
      if (work !== undefined && coverage.hasWork(work)) continue;
      const candidate = candidates.get(key);
      if (candidate === undefined) candidates.set(key, { work, reference, citing: [by] });
      else {
        candidate.citing.push(by);
        candidate.reference = fuller(candidate.reference, reference);
      }
    }
  }
  return {
    candidates: [...candidates.values()],
    basis: { lists: known, works: cited.size, references, counted, untitled: coverage.untitled },
  };
}

function missedWork({ nodes }: FindingInput, { citing, ...target }: Candidate): MissedWork {
  return {
    ...nameTarget(nodes, target),
    citedBy: citing.length,
    citing: [...citing].sort((a, b) => a - b),
  };
}

/** The lowest number of citing works, from 3, that leaves a list to read; of a long list of equals, theirs. */
function thresholdOf(ranked: readonly MissedWork[]): number {
  const beyond = ranked[MOST_WORKS];
  if (beyond === undefined) return FEWEST_CITING;
  return Math.min(beyond.citedBy + 1, ranked[0]?.citedBy ?? FEWEST_CITING);
}

/** What was found, and what it rests on, in sentences. */
function missedMeaning({ works, atLeast, total, basis }: Omit<MissedWorks, 'meaning'>): string[] {
  if (basis.lists === 0)
    return [
      'No reference list of a work that the survey cites is known, so what these works cite beyond it is not known either.',
    ];
  const untold = works.some(({ doi, work }) => doi === undefined && work === undefined)
    ? untitled(basis)
    : [];
  return [
    finding({ works, atLeast, total }),
    basisSentence(basis),
    ...untold,
    ...(total === 0 ? [] : [CAUTION]),
  ];
}

const CAUTION =
  'That many cite a work does not mean that the survey should: methods, tools and data sets of neighbouring fields rank high too.';

/** Works without a title are known by their DOI alone, works that a text names by their title alone. */
function untitled({ untitled: count = 0 }: MissedWorks['basis']): string[] {
  if (count === 0) return [];
  return [
    `Of ${countOf(count, 'work')} that the survey cites no title is known, only the DOI: a work that is listed here without a DOI may be one of them.`,
  ];
}

function finding({ works, atLeast, total }: Pick<MissedWorks, 'works' | 'atLeast' | 'total'>): string {
  if (total === 0)
    return `No work that the survey leaves out is cited by ${atLeast} or more of its references.`;
  const cut = total > works.length ? `; ${formatCount(works.length)} of them are listed` : '';
  return `${countOf(total, 'work')} that the survey does not cite ${total === 1 ? 'is' : 'are'} cited by ${atLeast} or more of the works that it cites${cut}.`;
}

function basisSentence({ lists, works, references, counted }: MissedWorks['basis']): string {
  const open = references - counted;
  const from = `Counted from the reference lists of ${formatCount(lists)} of the ${countOf(works, 'work')} that the survey cites`;
  return open === 0
    ? `${from}.`
    : `${from}; ${formatCount(open)} of their ${countOf(references, 'reference')} name neither a DOI nor a title that could be read, so they could not be counted.`;
}
