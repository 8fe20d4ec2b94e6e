#!/usr/bin/env node
import { main } from './cli/main.js';

// Whoever reads the output may stop when they have enough (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));
