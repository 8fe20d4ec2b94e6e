/** Several measures in one process, from the citations in memory to the last value. */
export interface Suite {
  readonly id: string;
  readonly title: string;
  readonly works: number;
  readonly citations: number;
  /** Ids of measures of the bench, in the order in which they are run. */
  readonly measures: readonly string[];
  /** What it should stay under; seconds where they were promised. */
  readonly limits: { readonly seconds?: number; readonly megabytes: number };
}

/** The suites that a scholar would run on a large field and on a huge one. */
export const SUITES: readonly Suite[] = Object.freeze([
  {
    id: 'suite-100k',
    title: '100k works, 3M citations',
    works: 100_000,
    citations: 3_000_000,
    measures: [
      ...['page-rank', 'hits', 'coreness', 'weak-components', 'strong-components', 'communities'],
      ...['search-path-count', 'co-citation-strongest'],
    ],
    limits: { seconds: 2.5, megabytes: 400 },
  },
  {
    id: 'suite-1m',
    title: '1M works, 20M citations',
    works: 1_000_000,
    citations: 20_000_000,
    measures: ['page-rank', 'weak-components', 'strong-components', 'coreness', 'communities'],
    limits: { megabytes: 4_096 },
  },
] as const satisfies readonly Suite[]);
