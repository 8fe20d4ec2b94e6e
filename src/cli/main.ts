import { Command, CommanderError } from 'commander';
import pc from 'picocolors';
import { CiteloomError, EXIT_CODES, messageOf } from '../errors.js';
import { COMMANDS } from './commands/registry.js';
import { packageVersion } from './package-files.js';
import { printable, type Terminal } from './terminal.js';

/** Parses the arguments, hands on to the command, prints the error if there is one; gives the exit code. */
export async function main(
  args: readonly string[],
  terminal: Terminal = { out: process.stdout, err: process.stderr },
): Promise<number> {
  const program = new Command('citeloom')
    .description('Citation graphs from the references of a survey: crawl, measure, export, explore.')
    .version(await packageVersion())
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
    })
    .showHelpAfterError('(citeloom --help shows what there is)')
    .exitOverride();
  for (const register of COMMANDS) register(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (thrown) {
    return report(thrown, terminal);
  }
}

function report(thrown: unknown, { err }: Terminal): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : EXIT_CODES.USAGE;
  if (thrown instanceof CiteloomError) {
    err.write(`${pc.red('error')} ${printable(thrown.message)}\n`);
    if (thrown.hint !== undefined) err.write(`${pc.dim('hint')}  ${printable(thrown.hint)}\n`);
    return EXIT_CODES[thrown.code];
  }
  err.write(`${pc.red('error')} ${printable(messageOf(thrown))}\n`);
  err.write(`${pc.dim('hint')}  This is a fault in citeloom; please report it with what you ran.\n`);
  return 1;
}
