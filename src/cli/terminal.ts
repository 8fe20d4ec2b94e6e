/** Where a command writes: results to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
}

/**
 * Text that a terminal may show: control characters and escape sequences from records, files and servers
 * removed, so that none of them can move the cursor or rewrite a line.
 */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
