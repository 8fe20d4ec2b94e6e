import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Found in node_modules when they are used: what is native or large, and graphs, which callers make and are given. */
const SEPARATE = ['better-sqlite3', 'undici', 'linkedom', '@observablehq/plot', 'graphology'];

/**
 * Bundles the command line and the library: a process that reads few files starts quickly. All that they share, and
 * what is loaded later, is in `chunks`: code that names a file by its own place is there too.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: SEPARATE },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rollupOptions: {
      external: [...builtinModules, /^node:/],
      // Each part says which file it was.
      experimental: { attachDebugInfo: 'simple' },
      input: { cli: 'src/cli.ts', index: 'src/index.ts', 'chunks/worker': 'src/threads/worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
});
