import { betweenness } from './betweenness.js';
import { community } from './community.js';
import type { Metric } from './contract.js';
import { degree } from './degree.js';
import { hits } from './hits.js';
import { pageRank } from './page-rank.js';

/** Every metric, in the order in which people see them. To add one: one file, and one line here. */
export const METRICS = Object.freeze([
  degree,
  pageRank,
  betweenness,
  hits,
  community,
] as const satisfies readonly Metric[]);
