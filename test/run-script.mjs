// Runs a script written in TypeScript: node test/run-script.mjs test/chaos/long-run.ts --kills 100
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [script, ...args] = process.argv.slice(2);
const { module } = await runnerImport(resolve(script), { configFile: false, logLevel: 'error' });
await module.main(args);
