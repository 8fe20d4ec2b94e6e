import { defineConfig } from 'vite';
import { singleFile } from './single-file.js';

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
  plugins: [singleFile(new URL('../dist/viewer-template.html', import.meta.url))],
});
