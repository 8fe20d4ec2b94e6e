import { CommanderError } from 'commander';
import { CiteloomError, type ErrorCode, EXIT_CODES, messageOf } from '../../errors.js';
import { asCalled, COMMAND_NAMES, printable, type Terminal } from '../terminal.js';
import { broken } from './messages.js';
import { screenOf } from './screen.js';

/** An error as it is told: to people in two lines, to programs as one JSON object. */
interface ToldError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string | undefined;
}

/**
 * Tells on stderr what was thrown, and gives the exit code.
 * With `--json` among the arguments it is `{"type":"error","code","message","hint"}` on one line.
 */
export function reportError(thrown: unknown, args: readonly string[], terminal: Terminal): number {
  if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0;
  // Without a command its help was shown.
  if (thrown instanceof CommanderError && thrown.code === 'commander.help') return EXIT_CODES.USAGE;
  const { err, call } = terminal;
  const told = toldOf(thrown, args);
  const { code } = told;
  const message = printable(told.message);
  const hint = told.hint === undefined ? undefined : asCalled(printable(told.hint), call);
  if (wantsJson(args)) {
    err.write(`${JSON.stringify({ type: 'error', code, message, hint })}\n`);
    return EXIT_CODES[code];
  }
  const { colors } = screenOf(err);
  err.write(`${colors.red('error')} ${broken(message, err)}\n`);
  if (hint !== undefined) err.write(`${colors.dim('hint')}  ${broken(hint, err)}\n`);
  return EXIT_CODES[code];
}

/** Whether errors are to be told as JSON: known also when the arguments are wrong. */
function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).includes('--json');
}

function toldOf(thrown: unknown, args: readonly string[]): ToldError {
  if (thrown instanceof CiteloomError) return thrown;
  if (thrown instanceof CommanderError) return usageError(thrown, args);
  return {
    code: 'INTERNAL',
    message: messageOf(thrown),
    hint: 'This is a fault in citeloom; please report it with what you ran.',
  };
}

/** What commander says, `error: unknown option '--quite'\n(Did you mean --quiet?)`, in the words of this console. */
function usageError({ message: given }: CommanderError, args: readonly string[]): ToldError {
  const [first = '', ...more] = given.replace(/^error: /, '').split('\n');
  const command = COMMAND_NAMES.find((name) => args.includes(name));
  const help = `${command === undefined ? 'citeloom' : `citeloom ${command}`} --help lists what there is.`;
  const suggestion = more.join(' ').replace(/^\((.*)\)$/, '$1 ');
  return { code: 'USAGE', message: sentence(first), hint: `${suggestion}${help}` };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
