import type { ContainerFacts } from '../facts-of-container.js';
import type { Corpus } from './contract.js';

/** How many works bear what, and bear two things together. */
export interface Support {
  /** Works whose container is called so first. */
  title(key: string): number;
  issn(issn: string): number;
  /** Works whose container bears both titles, first or not; with one title twice those that bear it. */
  titles(one: string, other: string): number;
  together(key: string, issn: string): number;
  /** Works with this title, or this ISSN, that a rule led to this venue of the table. */
  venue(name: string, venue: string): number;
}

/**
 * Counts what works say of titles, ISSNs and venues of the table. What one record says must not change the venue
 * of works that know nothing of it: a record may be wrong.
 */
export function supportOf({ containers, worksOf }: Pick<Corpus, 'containers' | 'worksOf'>): Support {
  const titles = new Map<string, number>();
  const numbers = new Map<string, number>();
  const pairs = new Map<string, number>();
  const venues = new Map<string, number>();
  const both = new Map<string, number>();
  for (const container of containers) {
    const works = worksOf(container);
    const title = titleOf(container);
    const keys = [...new Set(container.spellings.map(({ key }) => key))];
    for (const one of keys) for (const other of keys) count(both, pair(one, other), works);
    if (title !== undefined) count(titles, title, works);
    if (title !== undefined && container.resolved !== undefined)
      count(venues, pair(title, container.resolved.venue.key), works);
    for (const issn of container.issn) {
      count(numbers, issn, works);
      if (container.resolved !== undefined) count(venues, pair(issn, container.resolved.venue.key), works);
      if (title !== undefined) count(pairs, pair(title, issn), works);
    }
  }
  return {
    title: (key) => titles.get(key) ?? 0,
    issn: (issn) => numbers.get(issn) ?? 0,
    titles: (one, other) => both.get(pair(one, other)) ?? 0,
    together: (key, issn) => pairs.get(pair(key, issn)) ?? 0,
    venue: (name, venue) => venues.get(pair(name, venue)) ?? 0,
  };
}

function titleOf({ spellings }: ContainerFacts): string | undefined {
  return spellings[0]?.key;
}

function pair(one: string, other: string): string {
  return `${one}\n${other}`;
}

function count(counts: Map<string, number>, key: string, works: number): void {
  counts.set(key, (counts.get(key) ?? 0) + works);
}
