import type { Metric } from '../metrics/contract.js';
import type { CsrGraph } from '../model/csr-graph.js';
import type { MeasureAttribute } from '../model/measures.js';
import type { GraphologyGraphs } from './graphology-graphs.js';

/** Works n and citations m of a graph; a tie counts as two citations, one each way. */
export interface GraphSize {
  readonly works: number;
  readonly citations: number;
}

/** What a counterpart computes from. */
export interface CounterpartContext {
  readonly graph: CsrGraph;
  readonly graphs: GraphologyGraphs;
  /** Our values, in node order. */
  readonly columns: ReadonlyMap<MeasureAttribute, Float64Array>;
  /** The value of a parameter with which our values were computed. */
  readonly parameter: (metric: Metric, id: string) => number;
  /** Estimated nanoseconds that it may take. */
  readonly affordable: number;
}

/** Two lists of values that should be the same. */
export interface Comparison {
  readonly ours: ArrayLike<number>;
  readonly theirs: ArrayLike<number>;
}

/** How graphology-metrics computes what one of our metrics computes. */
export interface Counterpart {
  readonly attributes: readonly MeasureAttribute[];
  /** The function of graphology-metrics, and how its definition is made ours. */
  readonly mapping: string;
  /** What is compared where it is not each work’s value. */
  readonly of?: string;
  /** Estimated nanoseconds, by works and citations; see `nanoseconds`. */
  cost(size: GraphSize): number;
  /** Why our values cannot be compared; undefined where they can. */
  unlike?(context: CounterpartContext): string | undefined;
  /** @throws Error of graphology-metrics when an iteration of its own does not come to rest */
  compare(context: CounterpartContext): Partial<Record<MeasureAttribute, Comparison>>;
}
