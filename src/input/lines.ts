import type { Fault } from './byte-stream.js';

/** Characters of one line: more cannot be one text everywhere. */
export const LONGEST_LINE = 2 ** 28;

/**
 * The lines of a text that comes in pieces, without their ends: CR LF, LF or CR, also where the two are in
 * different pieces. Unicode's line separators end no line, as JSON may hold them. Each character is looked at once,
 * so time is linear whatever the length of lines.
 * @throws CiteloomError of `fault`, naming the line that is too long
 */
export async function* linesOf(
  pieces: AsyncIterable<string> | Iterable<string>,
  fault: Fault,
  longest = LONGEST_LINE,
): AsyncGenerator<string> {
  const open: string[] = [];
  let length = 0;
  let number = 1;
  let endedByReturn = false;
  const check = (more: number) => {
    length += more;
    if (length > longest)
      throw fault(`line ${number} is longer than ${longest.toLocaleString('en')} characters`);
  };
  for await (const piece of pieces) {
    if (piece === '') continue;
    // The other half of CR LF.
    let from = endedByReturn && piece.startsWith('\n') ? 1 : 0;
    endedByReturn = false;
    const nextEnd = lineEnds(piece);
    for (let end = nextEnd(from); end >= 0; end = nextEnd(from)) {
      check(end - from);
      open.push(piece.slice(from, end));
      yield joined(open);
      open.length = 0;
      length = 0;
      number += 1;
      const isReturn = piece[end] === '\r';
      from = end + (isReturn && piece[end + 1] === '\n' ? 2 : 1);
      endedByReturn = isReturn && end + 1 === piece.length;
    }
    if (from === piece.length) continue;
    open.push(piece.slice(from));
    check(piece.length - from);
  }
  if (open.length > 0) yield joined(open);
}

/** Finds the next line end from a place on; places must ascend. */
function lineEnds(piece: string): (from: number) => number {
  let feed = -2;
  let carriage = -2;
  return (from) => {
    if (feed !== -1 && feed < from) feed = piece.indexOf('\n', from);
    if (carriage !== -1 && carriage < from) carriage = piece.indexOf('\r', from);
    if (feed < 0) return carriage;
    return carriage < 0 ? feed : Math.min(feed, carriage);
  };
}

function joined(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? '') : parts.join('');
}
