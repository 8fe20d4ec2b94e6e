import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Bundles a small graph of our own, see `web/worker/small-graph.ts`, in the place of graphology. */
export function withSmallGraph(): Plugin {
  const path = fileURLToPath(new URL('./worker/small-graph.ts', import.meta.url));
  return {
    name: 'with-small-graph',
    enforce: 'pre',
    resolveId: (id) => (id === 'graphology' ? path : undefined),
  };
}
