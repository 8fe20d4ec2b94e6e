import { defineConfig } from 'vite';
import { keepXmlEntities } from './build/keep-xml-entities.js';
import { leaveToCommandLine } from './build/leave-to-command-line.js';
import { singleFile } from './build/single-file.js';

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: './',
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 700,
  },
  worker: {
    format: 'iife',
    plugins: () => [keepXmlEntities(), leaveToCommandLine()],
    // What a worker does not use of these does nothing when it is loaded, which their packages do not say.
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !/\/(?:src|node_modules\/graphology[^/]*)\//.test(id) },
    },
  },
  plugins: [singleFile(new URL('../dist/viewer-template.html', import.meta.url))],
});
