import { citedName } from './person-name.js';
import { type CreditColumns, creditedIn, creditOf, type WorkCredit } from './work-credit.js';

/**
 * `Zhang`, `Zhang & Li`, `van der Maaten et al.`, `Reid & Shettles (Eds.)`: how a text cites who made a work;
 * undefined where nobody is known.
 */
export function shortAuthors(nodes: CreditColumns, work: number): string | undefined {
  const credit = creditOf(creditedIn(nodes, work));
  return credit === undefined ? undefined : shortCredit(credit);
}

/** How a text cites those who made a work. */
export function shortCredit({ names, role, isComplete }: WorkCredit): string {
  const [first = '', second] = names.slice(0, 2).map(citedName);
  const isMore = names.length > 2 || !isComplete;
  const named = isMore ? `${first} et al.` : second === undefined ? first : `${first} & ${second}`;
  if (role === 'author') return named;
  return `${named} ${names.length === 1 ? '(Ed.)' : '(Eds.)'}`;
}

/** The name of the one who stands first: `van der Maaten`; undefined where nobody is known. */
export function firstAuthor(credit: WorkCredit | undefined): string | undefined {
  const [first] = credit?.names ?? [];
  return first === undefined ? undefined : citedName(first);
}
