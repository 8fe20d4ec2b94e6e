import type { DocumentIndex } from '../../document/document-index.js';
import type { WorkOrder } from './work-list.js';

/** The orders that works of a list can be told apart by, the most cited here first. O(works). */
export function workOrders(index: DocumentIndex, works: readonly number[]): WorkOrder[] {
  const { isReferencedByCount, year } = index.document.nodes;
  const rank = index.importanceRank();
  const byRank = (a: number, b: number) => (rank[a] ?? index.size) - (rank[b] ?? index.size);
  const by = (column: readonly (number | null)[], sign: 1 | -1) => (a: number, b: number) => {
    const [first, second] = [column[a] ?? null, column[b] ?? null];
    if (first === second) return byRank(a, b);
    // What is not known comes last, whichever way.
    if (first === null) return 1;
    return second === null ? -1 : sign * (first - second);
  };
  const knows = (column: readonly (number | null)[]) => works.some((work) => column[work] != null);
  return [
    { title: 'Most cited here', compare: byRank },
    ...(knows(year)
      ? [
          { title: 'Newest', compare: by(year, -1) },
          { title: 'Oldest', compare: by(year, 1) },
        ]
      : []),
    ...(knows(isReferencedByCount)
      ? [{ title: 'Most cited everywhere', compare: by(isReferencedByCount, -1) }]
      : []),
  ];
}
