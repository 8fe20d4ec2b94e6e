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
] as const satisfies readonly Kernel[]);
