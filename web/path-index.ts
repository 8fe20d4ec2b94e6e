import type { GraphDocument, MainPathId } from '../src/model/graph-document.js';

/** The main path of a document, to be looked up. */
export interface PathIndex {
  /** Works of the main path, then those of key routes alone; empty without a main path. */
  readonly works: ReadonlySet<number>;
  /** Citations of the main path and of key routes; those of both are `main`. */
  readonly citations: ReadonlyMap<number, 'main' | 'route'>;
}

/** Reads the main path and the key routes of a document. */
export function indexPath({ mainPaths = [] }: GraphDocument): PathIndex {
  const pathOf = (id: MainPathId) => mainPaths.find((path) => path.id === id);
  const [main, routes] = [pathOf('global'), pathOf('key-route')];
  const citations = new Map<number, 'main' | 'route'>();
  for (const citation of routes?.citations ?? []) citations.set(citation, 'route');
  for (const citation of main?.citations ?? []) citations.set(citation, 'main');
  return { works: new Set([...(main?.works ?? []), ...(routes?.works ?? [])]), citations };
}
