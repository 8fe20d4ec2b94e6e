import { appendTo } from '../model/append-to.js';
import { compareText, sortedBy } from '../model/order.js';
import type { AssignedVenue, VenueEvidence, VenueSeries } from '../model/venue.js';
import type { ContainerFacts } from './facts-of-container.js';

/** The venue of a work, and the facts that led to it. */
export interface FoundVenue extends AssignedVenue {
  readonly container: ContainerFacts;
}

/** The venues of works, by key in code-unit order, with all their spellings, evidence and number of works. */
export function tallyVenues(found: readonly FoundVenue[]): ReadonlyMap<string, VenueSeries> {
  const groups = new Map<string, FoundVenue[]>();
  for (const one of found) {
    appendTo(groups, one.venue.key, one);
  }
  const series = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      { ...first.venue, evidence: evidenceOf(group), spellings: spellingsOf(group), works: group.length },
    ];
  });
  return new Map(sortedBy(series, ({ key }) => key).map((one) => [one.key, one]));
}

function evidenceOf(group: readonly FoundVenue[]): VenueEvidence[] {
  const counts = new Map<VenueEvidence, number>();
  for (const { evidence } of group) counts.set(evidence, (counts.get(evidence) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([evidence]) => evidence);
}

function spellingsOf(group: readonly FoundVenue[]): string[] {
  const titles = group.flatMap(({ container: { facts } }) => [
    facts.containerTitle,
    facts.shortContainerTitle,
  ]);
  return [...new Set(titles.filter((title) => title !== undefined))].sort(compareText);
}
