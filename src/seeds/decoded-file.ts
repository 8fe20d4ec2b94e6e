import { CiteloomError, messageOf } from '../errors.js';

/** A seed file, unpacked and decoded. It can be read more than once. */
export interface SeedFile {
  /** Without its folder; names the seed when the file is a list. */
  readonly name: string;
  /** The first text, up to about a million characters: enough to tell what kind of file it is. */
  readonly head: string;
  /** @throws CiteloomError SEED_UNREADABLE when it is too large for one text */
  text(): Promise<string>;
  /** Lines without their ends. @throws CiteloomError SEED_UNREADABLE naming the line that is too long */
  lines(): AsyncIterable<string>;
}

const LIMITS = {
  /** Characters looked at first. */
  head: 1 << 20,
  /** Characters of a file that is one text, and of one line. */
  text: 1 << 28,
  /** Bytes after decompression. */
  bytes: 2 ** 34,
};

/**
 * A seed file of its unpacked bytes: text is UTF-8 or, by its byte order mark, UTF-16.
 * @param read the bytes, from the start each time
 * @throws CiteloomError SEED_UNREADABLE, also when they become too many
 */
export async function decodedFile(name: string, read: () => AsyncIterable<Uint8Array>): Promise<SeedFile> {
  const pieces = () => decoded(name, read());
  let head = '';
  for await (const piece of pieces()) {
    head += piece;
    if (head.length >= LIMITS.head) break;
  }
  return {
    name,
    head,
    text: async () => {
      const parts: string[] = [];
      let length = 0;
      for await (const piece of pieces()) {
        length += piece.length;
        if (length > LIMITS.text) throw unreadable(name, 'it is too large');
        parts.push(piece);
      }
      return parts.join('');
    },
    lines: () => linesOf(name, pieces()),
  };
}

async function* linesOf(name: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let number = 1;
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LIMITS.text) throw unreadable(name, `line ${number + lines.length} is too long`);
    number += lines.length;
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest;
}

async function* decoded(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let total = 0;
  try {
    for await (const chunk of bytes) {
      total += chunk.length;
      if (total > LIMITS.bytes) throw unreadable(name, 'it is too large');
      decoder ??= new TextDecoder(encodingOf(chunk));
      yield decoder.decode(chunk, { stream: true });
    }
  } catch (thrown) {
    throw thrown instanceof CiteloomError ? thrown : unreadable(name, messageOf(thrown), thrown);
  }
  if (decoder !== undefined) yield decoder.decode();
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function unreadable(name: string, reason: string, cause?: unknown): CiteloomError {
  return new CiteloomError('SEED_UNREADABLE', `Seed ${name} cannot be read: ${reason}.`, {
    hint: 'Give a whole file that you may read; a packed one must be gzip.',
    cause,
  });
}
