import type { Fault } from './contract.js';
import { LONGEST_LINE } from './lines.js';

/**
 * A text that comes in pieces, as one.
 * @throws CiteloomError of `fault` with the hint as soon as it is too long for one text
 */
export async function wholeText(
  pieces: AsyncIterable<string>,
  { fault, hint }: { readonly fault: Fault; readonly hint: string },
): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > LONGEST_LINE)
      throw fault(`it is longer than ${LONGEST_LINE.toLocaleString('en')} characters`, { hint });
    parts.push(piece);
  }
  return parts.join('');
}
