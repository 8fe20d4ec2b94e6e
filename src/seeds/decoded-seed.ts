import { CiteloomError, messageOf } from '../errors.js';
import { type ByteStream, startingWith, startOfBytes } from '../input/byte-stream.js';
import { decodedText, wholeText } from '../input/decoded-text.js';
import { fileKindOf, KIND_LENGTH } from '../input/file-kind.js';
import { LONGEST_LINE, linesOf } from '../input/lines.js';
import { countingBytes } from '../input/unpacked.js';
import { INSTEAD_OF_KIND, seedFault } from './seed-fault.js';

/** What a seed file is called. */
export type SeedNames = Pick<SeedFile, 'name' | 'path'>;

/** Lines of a file, with what messages call it. */
export interface SeedLines extends SeedNames {
  readonly lines: AsyncIterable<string>;
}

/** A seed file, unpacked and decoded. It is read once: either as a text or by lines. */
export interface SeedFile {
  /** Without its folder; names the seed when the file is a list. */
  readonly name: string;
  /** As the user gave it, for messages. */
  readonly path: string;
  /** The first text, about a million characters and the whole first line: enough to tell what kind of file it is. */
  readonly head: string;
  /** @throws CiteloomError SEED_UNREADABLE when it is too large for one text */
  text(): Promise<string>;
  /** Lines without their ends. @throws CiteloomError SEED_UNREADABLE naming the line that is too long */
  lines(): AsyncIterable<string>;
}

const LIMITS = {
  /** Characters looked at first. */
  head: 1 << 20,
  /** Bytes after decompression. */
  bytes: 2 ** 34,
};

/**
 * A seed file of its unpacked bytes: text is UTF-8 or UTF-16.
 * @throws CiteloomError SEED_UNREADABLE, also when it is no text, or the bytes become too many
 */
export async function decodedSeed({ name, path }: SeedNames, bytes: ByteStream): Promise<SeedFile> {
  const fault = seedFault(path);
  const opened = await startOfBytes(guarded(path, bytes), KIND_LENGTH);
  const kind = fileKindOf(opened.start);
  // A page may hold DOIs.
  if (kind !== undefined && kind.group !== 'page')
    throw fault(`it is ${kind.what}`, { hint: INSTEAD_OF_KIND[kind.group] });
  const pieces = decodedText(opened.bytes);
  const first = await headOf(path, pieces);
  const all = () => startingWith(first, pieces);
  return {
    name,
    path,
    head: first.join(''),
    text: () =>
      wholeText(all(), { fault, hint: 'Give its records one a line: a file of lines may be of any length.' }),
    lines: () => linesOf(all(), fault),
  };
}

/** The first pieces: so many characters, and on to the first character after the first line that is not blank. */
async function headOf(path: string, pieces: AsyncGenerator<string>): Promise<string[]> {
  const head: string[] = [];
  let length = 0;
  let hasText = false;
  let hasEnd = false;
  let hasSecond = false;
  while (length < LIMITS.head || !hasSecond) {
    const next = await pieces.next();
    if (next.done === true) break;
    const piece = next.value;
    head.push(piece);
    length += piece.length;
    if (length > LONGEST_LINE + LIMITS.head) throw seedFault(path)('its first line is too long');
    let from = 0;
    if (!hasText) {
      from = piece.search(/\S/);
      if (from < 0) continue;
      hasText = true;
    }
    if (!hasEnd) {
      const end = piece.slice(from).search(/[\r\n]/);
      if (end < 0) continue;
      hasEnd = true;
      from += end;
    }
    hasSecond ||= /\S/.test(piece.slice(from));
  }
  return head;
}

/** What goes wrong below is an error about the seed, and too many bytes are one. */
async function* guarded(path: string, bytes: ByteStream): AsyncGenerator<Uint8Array> {
  let total = 0;
  try {
    yield* countingBytes(bytes, (length) => {
      total += length;
      if (total > LIMITS.bytes)
        throw seedFault(path)(`it is larger than ${LIMITS.bytes / 2 ** 30} GB`, {
          hint: 'Split it, and give the parts one after the other.',
        });
    });
  } catch (thrown) {
    throw thrown instanceof CiteloomError ? thrown : seedFault(path)(messageOf(thrown), { cause: thrown });
  }
}

/** The first line that is not blank, and all lines. */
export async function firstOf(
  lines: AsyncIterable<string>,
): Promise<{ readonly first: string; readonly all: AsyncIterable<string> }> {
  const rest = lines[Symbol.asyncIterator]();
  const taken: string[] = [];
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    taken.push(next.value);
    if (next.value.trim() !== '') break;
  }
  return { first: taken.at(-1) ?? '', all: startingWith(taken, rest) };
}
