import type { BenchMeasure } from './contract.js';
import { GROUP_MEASURES } from './measures/group-measures.js';
import { PATH_MEASURES } from './measures/path-measures.js';
import { RANK_MEASURES } from './measures/rank-measures.js';
import { TIE_MEASURES } from './measures/tie-measures.js';

/**
 * Every measure of the bench, in the order of the table; the graph's building is first. To add one: one entry in
 * the list it belongs to, and its peers' in peers.py.
 */
export const BENCH_MEASURES: readonly BenchMeasure[] = Object.freeze([
  ...RANK_MEASURES,
  ...PATH_MEASURES,
  ...GROUP_MEASURES,
  ...TIE_MEASURES,
]);
