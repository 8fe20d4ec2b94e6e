import { defineConfig } from 'vitest/config';

/** Tests that look at when requests arrive: nothing else may keep the machine busy meanwhile. */
const TIMED = ['test/chaos/**/*.test.ts'];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    testTimeout: 120_000,
    // Most of the time goes by while another process or a browser works.
    maxWorkers: 2,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: TIMED,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'alone', include: TIMED, sequence: { groupOrder: 1 } } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/cli.ts', 'src/cli/**'],
      reportsDirectory: 'coverage',
      reporter: ['text-summary'],
      thresholds: { lines: 85, functions: 85, branches: 75 },
    },
  },
});
