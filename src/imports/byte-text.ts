/** Encodings that a graph file without other word may be in. */
export type Encoding = 'utf-8' | 'windows-1252';

/** Bytes decoded in one go; a bound on memory, not on results. */
const CHUNK = 1 << 18;

/** What windows-1252 has where Unicode has control characters, from 0x80. */
const HIGH_CHARACTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** UTF-8 where the bytes are valid in it, else windows-1252, in which any bytes are. O(bytes). */
export function encodingOf(bytes: Uint8Array): Encoding {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The text of the bytes, piece by piece. */
export function* textChunks(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield mended(decoder.encoding, decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  yield decoder.decode();
}

/** The text of one range of the bytes. */
export function textAt(bytes: Uint8Array, from: number, to: number): string {
  const range = bytes.subarray(from, to);
  const encoding = encodingOf(range);
  return mended(encoding, new TextDecoder(encoding).decode(range));
}

/**
 * The texts of many ranges that lie close together, all in the encoding that the bytes from the first to the
 * last are in. An empty range gives an empty text. O(bytes spanned).
 * @param bounds start and end of each range, alternately
 */
export function textsAt(bytes: Uint8Array, bounds: Int32Array): string[] {
  let first = bytes.length;
  let last = 0;
  for (let at = 0; at < bounds.length; at += 2) {
    if (bounds[at] === bounds[at + 1]) continue;
    first = Math.min(first, bounds[at] as number);
    last = Math.max(last, bounds[at + 1] as number);
  }
  const span = bytes.subarray(first, last);
  const decoder = new TextDecoder(encodingOf(span), { ignoreBOM: true });
  const whole = mended(decoder.encoding, decoder.decode(span));
  const oneToOne = whole.length === span.length;
  const texts: string[] = [];
  for (let at = 0; at < bounds.length; at += 2) {
    const [from, to] = [bounds[at] as number, bounds[at + 1] as number];
    if (from === to) texts.push('');
    else if (oneToOne) texts.push(whole.slice(from - first, to - first));
    else texts.push(decoder.decode(bytes.subarray(from, to)));
  }
  return texts;
}

/** The line on which a byte stands, from 1; CR, LF and CR LF end lines. O(offset): for messages. */
export function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) {
    if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) line += 1;
  }
  return line;
}

/** Node before 24 reads windows-1252 as ISO 8859-1, which leaves control characters. */
function mended(encoding: string, text: string): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(
    /[\u0080-\u009f]/g,
    (control) => HIGH_CHARACTERS[control.charCodeAt(0) - 0x80] ?? control,
  );
}
