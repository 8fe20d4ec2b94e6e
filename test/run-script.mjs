// Runs a script written in TypeScript: node test/run-script.mjs test/chaos/long-run.ts --kills 100
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [script, ...args] = process.argv.slice(2);
const options = { configFile: false, logLevel: 'error' };
const { module: workers } = await runnerImport(resolve(import.meta.dirname, 'bundle-workers.ts'), options);
const { module } = await runnerImport(resolve(script), { ...options, plugins: [workers.bundleWorkers()] });
await module.main(args);
