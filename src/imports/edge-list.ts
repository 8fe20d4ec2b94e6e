import type { GraphColumns } from '../model/graph-columns.js';
import { assertRoom } from './contract.js';

const FIRST_CAPACITY = 1024;

/**
 * Edges as a reader meets them, in typed arrays that grow: 8 bytes an edge, 16 once a weight is not 1.
 *
 * An undirected edge is held with its source as `~source`, so that a mixed file needs no further column.
 */
export class EdgeList {
  #source = new Int32Array(FIRST_CAPACITY);
  #target = new Int32Array(FIRST_CAPACITY);
  #weight: Float64Array | undefined;
  #count = 0;
  #undirected = 0;

  get count(): number {
    return this.#count;
  }

  /**
   * Adds an edge between positions of nodes.
   * @throws GraphTooLarge
   */
  add(source: number, target: number, weight: number, directed: boolean): void {
    const at = this.#count;
    assertRoom('edges', at);
    if (at === this.#source.length) this.#grow();
    this.#source[at] = directed ? source : ~source;
    this.#target[at] = target;
    if (!directed) this.#undirected += 1;
    if (this.#weight !== undefined) this.#weight[at] = weight;
    else if (weight !== 1) {
      this.#weight = new Float64Array(this.#source.length).fill(1, 0, at);
      this.#weight[at] = weight;
    }
    this.#count = at + 1;
  }

  /**
   * The columns: an undirected edge of a mixed file becomes two arcs side by side, a loop stays one.
   * @param directedWhenEmpty what to say of a graph without edges
   */
  columns(directedWhenEmpty = true): Pick<GraphColumns, 'directed' | 'source' | 'target' | 'weight'> {
    const mixed = this.#undirected > 0 && this.#undirected < this.#count;
    if (mixed) return this.#withBothArcs().columns();
    const source = this.#source.slice(0, this.#count);
    const directed = this.#count === 0 ? directedWhenEmpty : this.#undirected === 0;
    if (!directed) for (let at = 0; at < source.length; at += 1) source[at] = ~(source[at] as number);
    return {
      directed,
      source,
      target: this.#target.slice(0, this.#count),
      ...(this.#weight === undefined ? {} : { weight: this.#weight.slice(0, this.#count) }),
    };
  }

  #withBothArcs(): EdgeList {
    const arcs = new EdgeList();
    for (let at = 0; at < this.#count; at += 1) {
      const held = this.#source[at] as number;
      const source = held < 0 ? ~held : held;
      const target = this.#target[at] as number;
      const weight = this.#weight?.[at] ?? 1;
      arcs.add(source, target, weight, true);
      if (held < 0 && source !== target) arcs.add(target, source, weight, true);
    }
    return arcs;
  }

  #grow(): void {
    const capacity = 2 * this.#source.length;
    this.#source = grown(this.#source, new Int32Array(capacity));
    this.#target = grown(this.#target, new Int32Array(capacity));
    if (this.#weight !== undefined) this.#weight = grown(this.#weight, new Float64Array(capacity));
  }
}

function grown<T extends Int32Array | Float64Array>(values: T, larger: T): T {
  larger.set(values);
  return larger;
}
