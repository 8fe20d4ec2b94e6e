import type { BenchNetwork } from '../bench-network.js';
import type { Coordinates } from '../engines/contract.js';

/** A figure of how well a layout shows a network. */
export interface Quality {
  readonly title: string;
  /** What it says, and whether high or low is good. */
  readonly description: string;
  readonly digits: number;
  /** @returns undefined where the network is too large, or has nothing to measure */
  measure(network: BenchNetwork, coordinates: Coordinates): number | undefined;
}
