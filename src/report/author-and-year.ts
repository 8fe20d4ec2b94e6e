import { firstAuthor } from '../model/short-authors.js';
import type { WorkColumns } from '../model/work-columns.js';
import { creditedIn, creditOf } from '../model/work-credit.js';
import { shortened } from './format.js';

const LABEL_LENGTH = 32;

/** A work in the fewest words that tell it: `Yan 2014`; its title where no author is known. */
export function authorAndYear(nodes: WorkColumns, work: number): string {
  const author = firstAuthor(creditOf(creditedIn(nodes, work)));
  const name = author ?? shortened(nodes.label[work] ?? '', LABEL_LENGTH);
  const year = nodes.year[work] ?? null;
  return year === null ? name : `${name} ${year}`;
}
