import { type ByteStream, type Fault, startOfBytes } from './byte-stream.js';
import { LONGEST_LINE } from './lines.js';

/** The text of bytes, piece by piece: UTF-8, or UTF-16 by its byte order mark or its zero bytes. */
export async function* decodedText(given: ByteStream): AsyncGenerator<string> {
  const { start, bytes } = await startOfBytes(given, 4);
  const decoder = new TextDecoder(unicodeEncodingOf(start));
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const last = decoder.decode();
  if (last !== '') yield last;
}

/**
 * The Unicode encoding of a text that begins with these bytes. Without a mark, a text of which every other byte
 * is zero at the start is UTF-16, as some programs of Windows write it.
 */
function unicodeEncodingOf([first, second, third, fourth]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  if (first === 0 && second && third === 0 && fourth) return 'utf-16be';
  return 'utf-8';
}

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
