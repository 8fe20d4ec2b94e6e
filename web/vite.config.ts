import { defineConfig } from 'vite';
import { keepXmlEntities } from './keep-xml-entities.js';
import { leaveToCommandLine } from './leave-to-command-line.js';
import { singleFile } from './single-file.js';
import { withSmallGraph } from './with-small-graph.js';
import { withoutCertificates } from './without-certificates.js';

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
    plugins: () => [keepXmlEntities(), withSmallGraph(), withoutCertificates(), leaveToCommandLine()],
  },
  plugins: [singleFile(new URL('../dist/viewer-template.html', import.meta.url))],
});
