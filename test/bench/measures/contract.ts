import type { DirectedGraph, UndirectedGraph } from 'graphology';
import type { CsrGraph } from '../../../src/model/csr-graph.js';
import type { Parallel } from '../../../src/model/parallel.js';
import type { TimedCall, Values } from './answer-lines.js';
import type { FieldArcs } from './field-file.js';

/** What citeloom measures: the citations as they were read, and the graph made of them. */
export interface CiteloomInput {
  readonly arcs: FieldArcs;
  readonly graph: CsrGraph;
  readonly parallel: Parallel;
}

/** What the graphology family measures; each graph is built when first asked for. */
export interface GraphologyInput {
  readonly arcs: FieldArcs;
  readonly directed: () => DirectedGraph;
  readonly undirected: () => UndirectedGraph;
}

/** A size of field. */
export type Size = '10k' | '100k';

/** Another library's way to the same figures. */
export interface Peer {
  readonly library: 'igraph' | 'networkx' | 'scipy' | 'graphology';
  /** What it is called there; the measure's id unless given. */
  readonly measure?: string;
  /** Sizes at which it ends within seconds, in memory at hand. */
  readonly sizes: readonly Size[];
}

/** How it is judged that two libraries found the same. */
export type Agreement =
  /** Largest absolute difference of the values that both gave. */
  | 'values'
  /** Whether the same works are together. */
  | 'partition'
  /** Modularity of each on the undirected simple graph. */
  | 'modularity';

/** Ratios of times that are aimed at, at a size. */
export interface Target {
  readonly size: Size;
  /** citeloom's time ÷ igraph's, at most. */
  readonly igraph?: number;
  /** Time of the graphology family ÷ citeloom's, both with the graph's building, at least. */
  readonly graphology?: number;
}

/** A measure of the bench, declared as data. */
export interface BenchMeasure {
  readonly id: string;
  readonly title: string;
  /** Whether the field holds citations that go forward in time. */
  readonly cycles?: true;
  /** Whether it is also timed with two threads. */
  readonly threads?: true;
  readonly sizes: readonly Size[];
  readonly agreement: Agreement;
  readonly peers: readonly Peer[];
  readonly targets: readonly Target[];
  /** The call that is timed; what it gives makes values of the result afterwards. */
  readonly citeloom: (input: CiteloomInput) => Values | Promise<Values>;
  /** Builds the graph that it needs, then gives the call that is timed. */
  readonly graphology?: (input: GraphologyInput) => TimedCall;
}
