import type { Reference } from './reference.js';

/** The reference list of one work or seed, and which works of the graph its references mean. */
export interface ReferenceList {
  /** Index of the citing work; absent for a seed that is a plain list. */
  readonly citing?: number;
  readonly references: readonly Reference[];
  /** Index of the work that one of these references means, if it is one of the graph. */
  readonly workOf: (reference: Reference) => number | undefined;
}
