/** How much a graph may hold: more ends the memory of a process before it is measured. */
export const GRAPH_BOUNDS = Object.freeze({
  nodes: 10_000_000,
  edges: 100_000_000,
  /** Edges that come before their nodes, each an object. */
  'edges before their nodes': 10_000_000,
});

/** A graph holds more than it may; `readGraph` tells of which file. */
export class GraphTooLarge extends Error {
  override readonly name = 'GraphTooLarge';
}

/**
 * Looks whether there is room for one more.
 * @throws GraphTooLarge
 */
export function assertRoom(what: keyof typeof GRAPH_BOUNDS, count: number): void {
  const most = GRAPH_BOUNDS[what];
  if (count >= most) throw new GraphTooLarge(`it has more than ${most.toLocaleString('en')} ${what}`);
}
