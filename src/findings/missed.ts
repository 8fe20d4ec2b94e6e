import { appendTo } from '../model/append-to.js';
import type { MissedWork, ReferenceBasis } from '../model/findings.js';
import { compareText } from '../model/order.js';
import { type CitedTarget, citedTargets, fuller } from './cited-targets.js';
import type { Finding, FindingInput } from './contract.js';
import { missedMeaning } from './missed-meaning.js';
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
      .map(({ citing, ...target }) => missedWork(input, target, citing))
      .sort((a, b) => b.citedBy - a.citedBy || compareText(a.doi ?? a.label, b.doi ?? b.label));
    const atLeast = thresholdOf(ranked);
    const reaching = ranked.filter(({ citedBy }) => citedBy >= atLeast);
    const found = { works: reaching.slice(0, MOST_WORKS), atLeast, total: reaching.length, basis };
    return { ...found, meaning: missedMeaning(found) };
  },
};

/** A work that the surveys do not cite, with the works that do. */
interface Candidate extends CitedTarget {
  readonly citing: readonly number[];
}

function countCiting(
  { lists }: FindingInput,
  coverage: SurveyCoverage,
): { readonly candidates: readonly Candidate[]; readonly basis: ReferenceBasis } {
  const cited = new Set(coverage.works);
  const targets = new Map<CitedTarget['key'], CitedTarget>();
  const citing = new Map<CitedTarget['key'], number[]>();
  let [known, references, counted] = [0, 0, 0];
  for (const list of lists) {
    const by = list.citing;
    if (by === undefined || !cited.has(by)) continue;
    known += 1;
    for (const target of citedTargets(list, by)) {
      references += 1;
      if (target.work === undefined && target.reference.doi === undefined) continue;
      counted += 1;
      if (target.work !== undefined && coverage.hasWork(target.work)) continue;
      const before = targets.get(target.key)?.reference ?? target.reference;
      targets.set(target.key, { ...target, reference: fuller(before, target.reference) });
      appendTo(citing, target.key, by);
    }
  }
  return {
    candidates: [...targets.values()].map((target) => ({ ...target, citing: citing.get(target.key) ?? [] })),
    basis: { lists: known, works: cited.size, references, counted },
  };
}

function missedWork(
  { nodes }: FindingInput,
  target: Omit<CitedTarget, 'key'>,
  citing: readonly number[],
): MissedWork {
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
