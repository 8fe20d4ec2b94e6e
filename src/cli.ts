#!/usr/bin/env node
import { main } from './cli/main.js';
import { processTerminal } from './cli/terminal.js';
import { reportError } from './cli/text/report-error.js';

// Whoever reads the output may stop when they have enough (`| head`): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

const args = process.argv.slice(2);

// Node would end with exit code 13 and no word when nothing is left to wait for and the command is not done.
const tellUnfinished = () => {
  const thrown = new Error('It ended before its work was done');
  process.exitCode = reportError(thrown, args, processTerminal());
};
process.once('beforeExit', tellUnfinished);

process.exitCode = await main(args);
process.off('beforeExit', tellUnfinished);
