import type { WorkColumns } from '../model/graph-document.js';
import { shortened } from './format.js';

const LABEL_LENGTH = 32;

/** A work in the fewest words that tell it: `Yan 2014`; its title where no author is known. */
export function authorAndYear(nodes: WorkColumns, work: number): string {
  const family = nodes.authors[work]?.[0]?.split(' ').at(-1);
  const name = family ?? shortened(nodes.label[work] ?? '', LABEL_LENGTH);
  const year = nodes.year[work] ?? null;
  return year === null ? name : `${name} ${year}`;
}
