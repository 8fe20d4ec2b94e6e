import type { DirectedGraph } from 'graphology';
import type { MeasureAttribute } from '../model/graph-document.js';
import type { Random } from '../model/random.js';

/**
 * The graph that measures see: the citation graph without the seeds that have a reference list.
 * Nodes are the positions of the works ("0", "1" …), so that no id can be mistaken for a property name.
 */
export type MeasuredGraph = DirectedGraph;

/** Values by node of the measured graph. */
export type MeasureValues = Readonly<Record<string, number>>;

/** One column that a metric fills, as people see it. */
export interface MeasureOutput {
  readonly attribute: MeasureAttribute;
  readonly title: string;
  /** What it says, in a sentence a scholar understands. */
  readonly description: string;
}

/** What a metric may be told. */
export interface MetricContext {
  readonly random: Random;
}

/** A measure declared as data: what it fills, what it needs, and a pure function that computes it. */
export interface Metric {
  readonly id: string;
  readonly outputs: readonly MeasureOutput[];
  /** Whether it says nothing on a graph without citations, and stays absent there. */
  readonly needsCitations: boolean;
  /** Order of the cost in works n and citations m. */
  readonly cost: string;
  /** The paper that defines it. */
  readonly source: string;
  /** @returns values by node, by attribute; a node without a value has none; @throws when an iteration does not converge */
  compute(graph: MeasuredGraph, context: MetricContext): Partial<Record<MeasureAttribute, MeasureValues>>;
}
