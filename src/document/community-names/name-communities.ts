import { appendTo } from '../../model/append-to.js';
import type { WorkAttributes } from '../../model/citation-graph.js';
import type { Community } from '../../model/graph-document.js';
import { firstAuthor } from '../../model/short-authors.js';
import type { Column, UnmeasuredWorks } from '../../model/work-columns.js';
import { type Credited, creditedIn, creditOf } from '../../model/work-credit.js';
import { keyTerms } from './key-terms.js';

/** What communities may be named after. */
export type NamedWork = Pick<WorkAttributes, 'label' | 'title' | 'year'> & Credited;

/** Works as communities are named after them; where no work has a title, labels that are no ids stand for titles. */
export function namedWorks(works: UnmeasuredWorks): NamedWork[] {
  const { id, label, title, year } = works;
  const areTitled = title.some((text) => text !== null);
  return label.map((text, work) => {
    const issued = year[work];
    const telling = title[work] ?? (areTitled || text === id[work] ? undefined : text);
    return {
      label: text,
      ...(telling === undefined ? {} : { title: telling }),
      ...creditedIn(works, work),
      ...(issued == null ? {} : { year: issued }),
    };
  });
}

/**
 * The communities with their sizes, each named by the terms of its titles that tell it from the rest
 * (`Optical flow · apex frame`), or after its most cited work (`Yan 2014`) where titles tell nothing. No two names
 * are the same.
 */
export function nameCommunities(
  works: readonly NamedWork[],
  community: Column<number>,
  importance: Column<number>,
): Community[] {
  const members = new Map<number, number[]>();
  for (const [position, id] of community.entries()) if (id !== null) appendTo(members, id, position);
  const terms = keyTerms(titlesOf(works, community));
  const names = new Set<string>();
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([id, positions]) => {
      const leader = positions.reduce((best, position) =>
        (importance[position] ?? 0) > (importance[best] ?? 0) ? position : best,
      );
      const ofTitles = terms.get(id) ?? [];
      const ofLeader = nameOfWork(works[leader]);
      const name = unusedName(names, id, { ofTitles: nameOfTerms(ofTitles), ofLeader });
      names.add(name);
      return { id, name, size: positions.length, terms: ofTitles, leader };
    });
}

function* titlesOf(
  works: readonly NamedWork[],
  community: Column<number>,
): Generator<readonly [group: number, title: string]> {
  for (const [position, { title }] of works.entries()) {
    const id = community[position] ?? null;
    if (id !== null && title !== undefined) yield [id, title];
  }
}

const LONGEST_NAME = 60;

/** The terms joined, as many as people read at a glance; undefined when there are none. */
function nameOfTerms([first, ...others]: readonly string[]): string | undefined {
  if (first === undefined) return undefined;
  const joined = others.reduce(
    (name, term) => (name.length + term.length > LONGEST_NAME ? name : `${name} · ${term}`),
    first,
  );
  return capitalised(joined);
}

function nameOfWork(work: NamedWork | undefined): string | undefined {
  const author = work === undefined ? undefined : firstAuthor(creditOf(work));
  const words = author ?? work?.label.split(' ').slice(0, 4).join(' ');
  if (words === undefined) return undefined;
  const name = capitalised(words);
  return work?.year === undefined ? name : `${name} ${work.year}`;
}

/** The terms, with the most cited work where others bear them too, with the number where that does not help. */
function unusedName(
  names: ReadonlySet<string>,
  id: number,
  { ofTitles, ofLeader }: { readonly ofTitles: string | undefined; readonly ofLeader: string | undefined },
): string {
  const base = ofTitles ?? ofLeader ?? `Community ${id}`;
  const candidates = [
    base,
    ...(ofTitles === undefined || ofLeader === undefined ? [] : [`${base} (${ofLeader})`]),
  ];
  return candidates.find((name) => !names.has(name)) ?? `${base} (${id})`;
}

/** With a capital to begin with, unless it is written otherwise (`e-Learning`, `mRNA`). */
function capitalised(text: string): string {
  return /^\p{Ll}\S*\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
