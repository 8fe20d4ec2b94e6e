import { appendTo } from '../model/append-to.js';
import type { Reference, ReferenceList } from '../model/reference.js';
import { readReference, titleIdentity } from './read-reference.js';

/** A preprint and what was published of it are a year apart at most; works of one title further apart are two. */
const YEARS_APART = 1;

/** What names a work outside of the graph: the DOI that others give beside its title, else what tells the title. */
export interface TitleKey {
  readonly key: string;
  readonly doi?: string;
}

/**
 * What names a work outside of the graph for references without a DOI: title, first author, and the year that most
 * references to it give; years next to that one and absent ones are the same work. Where references beside that title
 * and year all give one DOI, it is that DOI. O(references).
 */
export function createTitleKeys(
  lists: Iterable<ReferenceList>,
): (reference: Reference) => TitleKey | undefined {
  const mentions = mentionsByTitle(lists);
  const usual = new Map<string, number | undefined>();
  for (const [title, those] of mentions) usual.set(title, usualYear(those));

  const keyOf = (title: string, year: number | undefined): string => {
    const most = usual.get(title);
    const isNear = year === undefined || (most !== undefined && Math.abs(year - most) <= YEARS_APART);
    return JSON.stringify([title, (isNear ? most : year) ?? null]);
  };

  const dois = new Map<string, string | null>();
  for (const [title, those] of mentions)
    for (const { doi, year } of those) {
      if (doi === undefined) continue;
      const key = keyOf(title, year);
      const known = dois.get(key);
      dois.set(key, known === undefined || known === doi ? doi : null);
    }
  return (reference) => {
    const title = titleIdentity(reference);
    if (title === undefined) return undefined;
    const key = keyOf(title, reference.year);
    const doi = dois.get(key) ?? undefined;
    return doi === undefined ? { key } : { key: doi, doi };
  };
}

type Mention = { readonly doi?: string; readonly year: number | undefined };

/** What references outside of the graph tell beside each title that one of them has no DOI for. */
function mentionsByTitle(lists: Iterable<ReferenceList>): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>();
  forEachOutside(lists, (reference) => {
    if (reference.doi !== undefined) return;
    const read = readReference(reference);
    const title = titleIdentity(read);
    if (title !== undefined) appendTo(mentions, title, { year: read.year });
  });
  if (mentions.size === 0) return mentions;
  forEachOutside(lists, (reference) => {
    if (reference.doi === undefined) return;
    const read = readReference(reference);
    const those = mentions.get(titleIdentity(read) ?? '');
    those?.push({ doi: reference.doi, year: read.year });
  });
  return mentions;
}

function forEachOutside(lists: Iterable<ReferenceList>, visit: (reference: Reference) => void): void {
  for (const list of lists)
    for (const reference of list.references) if (list.workOf(reference) === undefined) visit(reference);
}

/** The year that most mentions give, the earliest of equals. */
function usualYear(mentions: readonly Mention[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { year } of mentions) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || a - b);
  return usual?.[0];
}
