import { PassThrough } from 'node:stream';
import type { OutputStream } from '../../src/cli/terminal.js';

/** A stream that looks like a terminal of so many columns, or like a pipe, and keeps what is written. */
export function terminalStream(columns?: number): { readonly stream: OutputStream; text(): string } {
  const written: string[] = [];
  const stream = new PassThrough({ encoding: 'utf8' });
  stream.on('data', (text: string) => written.push(text));
  return {
    stream: Object.assign(stream, columns === undefined ? {} : { isTTY: true, columns }),
    text: () => written.join(''),
  };
}

/** What a terminal shows after all that was written: lines overwritten, cleared and moved as it would. */
export function screenText(written: string): string[] {
  const lines = [''];
  let [row, column] = [0, 0];
  for (const [token, command] of written.matchAll(/\p{Cc}\[[\d;?]*([A-Za-z])|\p{Cc}[78]|\r|\n|\P{Cc}/gu)) {
    const line = lines[row] ?? '';
    if (token === '\r') column = 0;
    else if (token === '\n') {
      row += 1;
      column = 0;
      lines[row] ??= '';
    } else if (command === 'G') column = Number(/\d+/.exec(token)?.[0] ?? 1) - 1;
    else if (command === 'K') lines[row] = token.includes('2') ? '' : line.slice(0, column);
    else if (!token.startsWith('\u001b')) {
      lines[row] = line.slice(0, column).padEnd(column) + token + line.slice(column + 1);
      column += 1;
    }
  }
  return lines;
}
