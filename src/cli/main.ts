import { Command } from 'commander';
import { COMMANDS } from './commands/registry.js';
import { packageVersion } from './package-files.js';
import { processTerminal, type Terminal } from './terminal.js';
import { reportError } from './text/report-error.js';

/** Parses the arguments, hands on to the command, tells the error if there is one; gives the exit code. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const program = new Command('citeloom')
    .description('Citation graphs from the references of a survey: crawl, measure, export, explore.')
    .version(await packageVersion())
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
      // What is wrong with the arguments is told like every other error.
      outputError: () => undefined,
    })
    .exitOverride();
  for (const register of COMMANDS) register(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (thrown) {
    return reportError(thrown, args, terminal);
  }
}
