import { embedSimilar } from '../layout/islands/embed-similar.js';
import { findSimilar } from '../layout/islands/find-similar.js';
import { countCiting } from '../metrics/disruption.js';
import { measureDistances } from '../metrics/measure-distances.js';
import { sumDependencies } from '../metrics/sum-dependencies.js';
import type { Kernel } from '../model/parallel.js';
import { countAllTies } from '../projections/count-all-ties.js';
import { countStrongestTies } from '../projections/count-strongest-ties.js';

/** Every kernel that threads run. To add one: one file, and one line here. */
export const KERNELS = Object.freeze([
  sumDependencies,
  measureDistances,
  countCiting,
  countAllTies,
  countStrongestTies,
  findSimilar,
  embedSimilar,
] as const satisfies readonly Kernel[]);
