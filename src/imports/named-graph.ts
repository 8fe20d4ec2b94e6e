import { quoted, Warnings } from '../input/warnings.js';
import type { GraphColumns } from '../model/graph-columns.js';
import { assertRoom } from './contract.js';
import { EdgeList } from './edge-list.js';
import { LeftOut } from './left-out.js';
import { NodeTable } from './node-table.js';

/** An edge between nodes known by their ids. */
export interface NamedEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly directed: boolean;
  /** Where it stands, in the reader's own count. */
  readonly at: number;
}

/**
 * A graph of which nodes and edges come by name, in any order: edges that come before their nodes wait.
 *
 * Edges to a node that never comes are left out with a warning, as is a node that comes twice.
 */
export class NamedGraph {
  readonly nodes = new NodeTable();
  readonly warnings = new Warnings();
  readonly leftOut = new LeftOut();
  readonly #edges = new EdgeList();
  readonly #waiting: NamedEdge[] = [];
  readonly #placeOf: (at: number) => string;

  /** @param placeOf where something stands, for people; called for a few warnings only */
  constructor(placeOf: (at: number) => string) {
    this.#placeOf = placeOf;
  }

  /** The position of a node, which is added. */
  node(id: string, at: number): number {
    const known = this.nodes.positionOf(id);
    if (known === undefined) return this.nodes.add(id);
    this.warnings.add(() => `${this.#placeOf(at)}: node ${quoted(id)} stands twice; taken for one.`);
    return known;
  }

  /** Adds an edge, at once when its ends are there. */
  edge(edge: NamedEdge): void {
    const source = this.nodes.positionOf(edge.source);
    const target = this.nodes.positionOf(edge.target);
    if (source === undefined || target === undefined) {
      assertRoom('edges before their nodes', this.#waiting.length);
      this.#waiting.push(edge);
    } else this.#edges.add(source, target, edge.weight, edge.directed);
  }

  /** Adds an edge between positions. */
  edgeBetween(source: number, target: number, weight: number, directed: boolean): void {
    this.#edges.add(source, target, weight, directed);
  }

  /** @param directed what the file says of edges that say nothing */
  columns(directed: boolean, title: string | undefined): GraphColumns {
    for (const edge of this.#waiting) this.#settle(edge);
    return {
      ...(title === undefined || title === '' ? {} : { title }),
      ...this.nodes.columns(),
      ...this.#edges.columns(directed),
      warnings: [...this.warnings.list(), ...this.leftOut.notes()],
    };
  }

  #settle({ source, target, weight, directed, at }: NamedEdge): void {
    const from = this.nodes.positionOf(source);
    const to = this.nodes.positionOf(target);
    if (from !== undefined && to !== undefined) this.#edges.add(from, to, weight, directed);
    else {
      const missing = from === undefined ? source : target;
      this.warnings.add(
        () => `${this.#placeOf(at)}: there is no node ${quoted(missing)}; the edge was left out.`,
      );
    }
  }
}
