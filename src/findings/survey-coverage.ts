import type { Reference } from '../model/reference.js';
import { squeezeText } from '../model/text/fold-text.js';
import type { FindingInput } from './contract.js';

/** Relations between versions of one work. */
const IS_VERSION = /^(?:is|has)-(?:preprint|manuscript|version|translation|identical|same|original)/;

/** Shorter titles (`Introduction`) are those of many works. */
const SHORTEST_TITLE = 20;

/** What the surveys cite, under any DOI and in any version. */
export interface SurveyCoverage {
  /** Indexes of the works that they cite, ascending. */
  readonly works: readonly number[];
  /** Of how many of these no title is known. */
  readonly untitled: number;
  /** Whether they cite it, or it is one of them. */
  hasWork(work: number): boolean;
  /** Whether a work outside of the graph is a version of one that they cite, as its record or its title says. */
  hasVersion(reference: Reference): boolean;
}

/** Gathers what the surveys cite. O(works + references). */
export function surveyCoverage({ nodes, references, versions = [] }: FindingInput): SurveyCoverage {
  const cited = new Set(references.map(({ work }) => work).filter((work) => nodes.isSeed[work] !== true));
  const titles = new Set<string>();
  const dois = new Set<string>();
  for (const [work, title] of nodes.title.entries())
    if (nodes.isSeed[work] === true && title !== null) titles.add(squeezeText(title));
  for (const work of cited) {
    const title = nodes.title[work] ?? null;
    if (title !== null) titles.add(squeezeText(title));
    for (const { type, doi } of nodes.relations[work] ?? []) if (IS_VERSION.test(type)) dois.add(doi);
  }
  const isTitleCited = (title: string | null | undefined) => {
    const squeezed = squeezeText(title ?? '');
    return squeezed.length >= SHORTEST_TITLE && titles.has(squeezed);
  };
  const otherVersions = new Set(
    versions.flatMap(({ version, published }) => [
      ...(cited.has(version) ? [published] : []),
      ...(cited.has(published) ? [version] : []),
    ]),
  );
  const covered = nodes.id.map(
    (_, work) =>
      cited.has(work) ||
      nodes.isSeed[work] === true ||
      otherVersions.has(work) ||
      isTitleCited(nodes.title[work]),
  );
  return {
    works: [...cited].sort((a, b) => a - b),
    untitled: [...cited].filter((work) => (nodes.title[work] ?? null) === null).length,
    hasWork: (work) => covered[work] === true,
    hasVersion: ({ doi, title }) => (doi !== undefined && dois.has(doi)) || isTitleCited(title),
  };
}
