import type { RecentGraph, RecentStorage } from './recent-graphs.js';

/** Keeps recent graphs for as long as the page is open. */
export function memoryStorage(): RecentStorage {
  const kept = new Map<string, { readonly graph: RecentGraph; readonly content: Blob }>();
  return {
    list: async () => [...kept.values()].map(({ graph }) => graph),
    read: async (key) => kept.get(key)?.content,
    write: async (graph, content) => {
      kept.set(graph.key, { graph, content });
    },
    remove: async (keys) => {
      for (const key of keys) kept.delete(key);
    },
  };
}
