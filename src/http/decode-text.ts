/** Text, and whether bytes that are no text had to be replaced by U+FFFD. */
export interface DecodedText {
  readonly text: string;
  readonly repaired: boolean;
}

/**
 * JSON is UTF-8, whatever a header says; only bytes that are not are read by their byte order mark or the
 * declared charset, and else with the bad sequences replaced. A byte order mark is dropped.
 * @param contentType the header, for its charset
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-8.1
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): DecodedText {
  for (const charset of [markOf(bytes), 'utf-8', declared(contentType)]) {
    const text = charset === undefined ? undefined : strictly(bytes, charset);
    if (text !== undefined) return { text, repaired: false };
  }
  return { text: new TextDecoder().decode(bytes), repaired: true };
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function declared(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1];
}

/** Undefined when the charset is unknown, or some bytes are none of its characters. */
function strictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
