/** A graph that was opened before, without its content. */
export interface RecentGraph {
  /** The same for the same file: opened again it takes its own place. */
  readonly key: string;
  /** Of the file. */
  readonly name: string;
  readonly title: string;
  readonly works: number;
  readonly citations: number;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** Bytes that it takes. */
  readonly size: number;
}

/** Where recent graphs are kept; every method may throw or reject. */
export interface RecentStorage {
  /** In any order. */
  readonly list: () => Promise<readonly RecentGraph[]>;
  /** The content as graph.json.gz; undefined when it is not there. */
  readonly read: (key: string) => Promise<Blob | undefined>;
  /** Keeps a graph in the place of the one with its key. */
  readonly write: (graph: RecentGraph, content: Blob) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

/** No more graphs and bytes than these are kept; the oldest make room. */
export const LIMITS = { graphs: 8, bytes: 200 * 2 ** 20 };

/** Graphs opened before, the latest first. */
export interface RecentGraphs {
  readonly list: () => Promise<readonly RecentGraph[]>;
  readonly read: (key: string) => Promise<Blob | undefined>;
  /** Keeps a graph and lets the oldest go; one that is too large by itself is not kept. */
  readonly keep: (graph: RecentGraph, content: Blob) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

/**
 * Recent graphs in a storage; where that fails, in another for as long as the page is open, and nobody is told: a
 * browser that keeps nothing still opens graphs.
 */
export function createRecentGraphs(first: RecentStorage, second: RecentStorage): RecentGraphs {
  let storage = first;
  const attempt = async <R>(action: (storage: RecentStorage) => Promise<R>): Promise<R> => {
    try {
      return await action(storage);
    } catch {
      storage = second;
      return action(storage);
    }
  };
  const list = () =>
    attempt(async (place) => [...(await place.list())].sort((a, b) => b.openedAt - a.openedAt));
  const remove = (keys: readonly string[]) => attempt((place) => place.remove(keys));
  return {
    list,
    remove,
    read: (key) => attempt((place) => place.read(key)),
    keep: async (graph, content) => {
      if (graph.size > LIMITS.bytes) return;
      const others = (await list()).filter(({ key }) => key !== graph.key);
      await remove(withoutRoom(others, graph.size));
      await attempt((place) => place.write(graph, content));
    },
  };
}

/** Those that must go, of graphs with the latest first, so that one of that size has room. */
function withoutRoom(graphs: readonly RecentGraph[], size: number): string[] {
  let room = LIMITS.bytes - size;
  return graphs
    .filter((graph, at) => {
      room -= graph.size;
      return at + 1 >= LIMITS.graphs || room < 0;
    })
    .map(({ key }) => key);
}
