import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { HttpAnswer } from './http-client.js';

/** A parsed body, and whether bad bytes in it were replaced. */
export interface DecodedJson {
  readonly json: unknown;
  readonly repaired: boolean;
}

/**
 * Why a body cannot be read: `truncated` its compressed form is incomplete · `encoding` an unknown compression
 * · `bad-json` JSON that is incomplete or spoilt · `not-json` something else, such as a page · `too-large`,
 * `too-deep` above the caps.
 */
export type Undecodable = 'truncated' | 'encoding' | 'too-large' | 'too-deep' | 'bad-json' | 'not-json';

/** A parsed body, or why there is none. */
export type Decoded = DecodedJson | { readonly undecodable: Undecodable };

const DEFAULTS = {
  /** Bytes after decompression. */
  maxBytes: 64 * 1024 * 1024,
  /** Arrays and objects within one another: what is deeper could be parsed but not written again. */
  maxDepth: 500,
};

const inflate = promisify(gunzip);

/**
 * The JSON of an answer: gunzipped strictly (an incomplete stream is an error, a bomb is cut off), read as
 * text, refused when it nests too deep for anything that works recursively, and parsed. The declared content
 * type is not asked: it is wrong now and then.
 */
export async function decodeJson(
  answer: HttpAnswer,
  options: Partial<typeof DEFAULTS> = {},
): Promise<Decoded> {
  const { maxDepth } = { ...DEFAULTS, ...options };
  const decoded = await decodeBody(answer, options);
  if ('undecodable' in decoded) return decoded;
  const { text, repaired } = decoded;
  if (!/^\s*[[{"\dtfn-]/.test(text)) return { undecodable: 'not-json' };
  if (isDeeperThan(text, maxDepth)) return { undecodable: 'too-deep' };
  try {
    return { json: JSON.parse(text) as unknown, repaired };
  } catch {
    return { undecodable: /^\s*[[{]/.test(text) ? 'bad-json' : 'not-json' };
  }
}

/** The text of an answer, unpacked as `decodeJson` does. */
export async function decodeBody(
  answer: HttpAnswer,
  options: Pick<Partial<typeof DEFAULTS>, 'maxBytes'> = {},
): Promise<DecodedText | { readonly undecodable: Undecodable }> {
  const bytes = await decompress(answer, options.maxBytes ?? DEFAULTS.maxBytes);
  return 'undecodable' in bytes ? bytes : decodeText(bytes, answer.headers.get('content-type')?.[0]);
}

async function decompress(
  { headers, body }: HttpAnswer,
  maxBytes: number,
): Promise<Uint8Array | { readonly undecodable: Undecodable }> {
  const encodings = (headers.get('content-encoding') ?? []).join(',').toLowerCase().split(',');
  const [encoding = 'identity', ...others] = encodings
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (others.length > 0) return { undecodable: 'encoding' };
  if (encoding === 'identity') return body.length > maxBytes ? { undecodable: 'too-large' } : body;
  if (encoding !== 'gzip' && encoding !== 'x-gzip') return { undecodable: 'encoding' };
  try {
    return await inflate(body, { maxOutputLength: maxBytes });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { undecodable: tooLarge ? 'too-large' : 'truncated' };
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Whether brackets outside strings nest deeper; one pass over the text, no recursion. */
function isDeeperThan(text: string, maxDepth: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (inString) {
      if (character === BACKSLASH) index += 1;
      else if (character === QUOTE) inString = false;
    } else if (character === QUOTE) inString = true;
    else if (OPENING.has(character)) {
      depth += 1;
      if (depth > maxDepth) return true;
    } else if (CLOSING.has(character)) depth -= 1;
  }
  return false;
}

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
function decodeText(bytes: Uint8Array, contentType: string | undefined): DecodedText {
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
