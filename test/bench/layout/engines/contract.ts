import type { BenchNetwork } from '../bench-network.js';

/** Coordinates of the nodes of a network, x and y by turns. */
export type Coordinates = Float64Array;

/** A program that lays networks out. */
export interface Engine {
  readonly title: string;
  /** Absent where it is the project's own. */
  readonly version?: () => string;
  /** Why it cannot run here. */
  readonly absent?: () => string | undefined;
  place(network: BenchNetwork): Coordinates | Promise<Coordinates>;
}
