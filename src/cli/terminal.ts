import { basename, relative, sep } from 'node:path';

/** A stream to write on; what it says of itself where it is a terminal. */
export interface OutputStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Where a command writes: results to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: OutputStream;
  readonly err: OutputStream;
  /** What the user types to run citeloom, for advice. */
  readonly call: string;
}

/** So many characters are written at once: each write is a call of the system. */
const PIECE = 65_536;

/** Writes what comes in small pieces in large ones. */
export function writePieces(stream: OutputStream, pieces: Iterable<string>): void {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    stream.write(waiting);
    waiting = '';
  }
  if (waiting !== '') stream.write(waiting);
}

/** The streams of this process. */
export function processTerminal(): Terminal {
  return { out: process.stdout, err: process.stderr, call: commandCall() };
}

/**
 * Text that a terminal may show: control characters and escape sequences from records, files and servers
 * removed, so that none of them can move the cursor or rewrite a line. It comes before colouring, which it
 * would take away.
 */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** How a process was started, as far as it tells what to type to start it again. */
export interface Start {
  /** `process.argv[1]`. */
  readonly script: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

/** What the user types to run citeloom: `citeloom`, `npx citeloom`, or `node dist/cli.js`. */
export function commandCall(
  { script, env, folder }: Start = { script: process.argv[1], env: process.env, folder: process.cwd() },
): string {
  if (script === undefined) return 'citeloom';
  const near = relative(folder, script);
  const isInstalled = script.split(sep).includes('node_modules');
  const isNpx = env.npm_command === 'exec' || !near.startsWith('..');
  if (isInstalled && isNpx) return 'npx citeloom';
  if (isInstalled || basename(script) === 'citeloom') return 'citeloom';
  const path = near.length < script.length ? near : script;
  return `node ${/^[\w./\\:@+-]+$/.test(path) ? path : JSON.stringify(path)}`;
}

/** The commands that advice may name. */
export const COMMAND_NAMES = Object.freeze([
  ...(['build', 'crawl', 'metrics', 'communities', 'project'] as const),
  ...(['export', 'mainpath', 'view', 'explain'] as const),
]);

const ADVICE = new RegExp(`(?<![\\w./-])citeloom (?=(?:${COMMAND_NAMES.join('|')}|--help)(?![\\w-]))`, 'g');

/** A text in which `citeloom build …` stands as the user has to type it. */
export function asCalled(text: string, call: string): string {
  return text.replace(ADVICE, () => `${call} `);
}
