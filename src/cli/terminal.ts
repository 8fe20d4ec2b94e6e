import { commandCall } from './command-call.js';

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
