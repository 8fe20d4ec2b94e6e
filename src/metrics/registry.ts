import { ageNormalizedInDegree } from './age-normalized-in-degree.js';
import { betweenness } from './betweenness.js';
import { citationsPerYear } from './citations-per-year.js';
import { clustering } from './clustering.js';
import { community } from './community.js';
import type { Metric } from './contract.js';
import { coreness } from './coreness.js';
import { degree } from './degree.js';
import { disruption } from './disruption.js';
import { distances } from './distances.js';
import { hits } from './hits.js';
import { katz } from './katz.js';
import { louvainCommunity } from './louvain-community.js';
import { pageRank } from './page-rank.js';
import { personalizedPageRank } from './personalized-page-rank.js';

/** Every metric, in the order in which people see them. To add one: one file, and one line here. */
export const METRICS = Object.freeze([
  degree,
  pageRank,
  personalizedPageRank,
  betweenness,
  distances,
  hits,
  katz,
  coreness,
  clustering,
  citationsPerYear,
  ageNormalizedInDegree,
  disruption,
  community,
  louvainCommunity,
] as const satisfies readonly Metric[]);
