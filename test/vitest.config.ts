import { defineConfig } from 'vitest/config';
import { bundleWorkers } from './bundle-workers.js';
import { LongestFirst } from './longest-first.js';

/** Tests that look at when requests arrive: nothing else may keep the machine busy meanwhile. */
const TIMED = ['test/chaos/**/*.test.ts'];
/** Tests that start processes and browsers. */
const END_TO_END = ['test/e2e/**/*.test.ts'];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [bundleWorkers()],
  test: {
    testTimeout: 120_000,
    // Most of the time goes by while another process or a browser works.
    maxWorkers: 3,
    hookTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'end to end', include: END_TO_END, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...TIMED, ...END_TO_END],
          // They keep no state of their own: modules are loaded once for each worker, not once for each file.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      // No more rounds beside one another than leave each process in time to read what it was told.
      {
        extends: true,
        test: { name: 'alone', include: TIMED, maxConcurrency: 3, sequence: { groupOrder: 1 } },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'web/**/*.ts'],
      // What processes and pages of the end-to-end tests run is not counted: these figures are of this process alone.
      exclude: ['src/cli.ts', '**/vite.config.ts'],
      reportsDirectory: 'coverage',
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/**/*.ts': { lines: 94, functions: 93, branches: 86 },
        'src/cli/**/*.ts': { lines: 60, functions: 59, branches: 48 },
        'web/**/*.ts': { lines: 65, functions: 61, branches: 57 },
      },
    },
  },
});
