import type { CsrGraph } from '../model/csr-graph.js';
import type { MeasureAttribute, MeasureDeclaration } from '../model/measures.js';
import type { Parallel } from '../model/parallel.js';
import type { Random } from '../model/random.js';

/** A number that a metric may be told. */
export interface MetricParameter {
  readonly id: string;
  readonly title: string;
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly integer?: true;
}

/** What a metric may know besides the graph. */
export interface MetricContext {
  readonly random: Random;
  readonly parallel: Parallel;
  /** The value of a parameter that the metric declares, within its range. */
  readonly parameter: (id: string) => number;
  /** Issued year of each node; NaN where it is not known. */
  readonly years: Float64Array;
  /** Nodes that the reader cares about, for measures seen from them; empty when nobody said. */
  readonly chosen: readonly number[];
}

/** Values of the nodes by attribute, in node order; NaN where a node has none. */
export interface MetricResult {
  readonly columns: Partial<Record<MeasureAttribute, Float64Array>>;
  /** How the values were come by where that needs saying: sampled, with the error; a bound that was applied. */
  readonly note?: string;
  /** Why there are no values on this graph; absent when there are. */
  readonly absent?: string;
}

/** A measure declared as data: what it fills, what it needs, and a pure function that computes it. */
export interface Metric {
  readonly id: string;
  readonly title: string;
  /** The columns that it fills, as people see them. */
  readonly outputs: readonly MeasureDeclaration[];
  readonly parameters: readonly MetricParameter[];
  /** What it needs to say anything; it stays absent, with the reason, where that is missing. */
  readonly needs: readonly ('citations' | 'years' | 'chosen')[];
  /** Computed only when asked for by name. */
  readonly onRequest?: true;
  /**
   * Of a graph whose edges have no direction: the columns that it fills there, each with the words that differ. Absent
   * where it says nothing of ties.
   */
  readonly onTies?: Readonly<
    Partial<Record<MeasureAttribute, Partial<Pick<MeasureDeclaration, 'title' | 'description'>>>>
  >;
  /** Order of the cost in works n and citations m. */
  readonly cost: string;
  /** The paper that defines it. */
  readonly source: string;
  /** @throws CiteloomError METRIC_NOT_CONVERGED when an iteration does not end */
  compute(graph: CsrGraph, context: MetricContext): MetricResult | Promise<MetricResult>;
}
