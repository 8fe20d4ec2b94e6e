import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
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
