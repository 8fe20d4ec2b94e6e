import { type Fault, startOfBytes } from '../input/byte-stream.js';
import { decodedText, wholeText } from '../input/decoded-text.js';
import { type Instead, KIND_LENGTH, refuseKind } from '../input/file-kind.js';
import { nodeGunzip } from '../input/node-gunzip.js';
import { unpacked } from '../input/unpacked.js';
import { findInput, type WatchInput } from './open-input.js';

/** How a text is read, and what is said where it cannot be. */
export interface TextInputOptions {
  readonly fault: Fault;
  /** What to give in its place. */
  readonly hint: string;
  readonly watch?: WatchInput;
}

/** A text that the user named. */
export interface TextInput {
  /** Without folders. */
  readonly name: string;
  readonly text: string;
}

/**
 * The text of a file, a pipe or standard input (`-`), read once: unpacked where gzip packed it, UTF-8 or UTF-16.
 * @returns undefined when there is no such file
 * @throws CiteloomError of `fault`: it is empty, no text, too long, or cannot be read or unpacked
 */
export async function readTextInput(
  path: string,
  { fault, hint, watch }: TextInputOptions,
): Promise<TextInput | undefined> {
  const input = await findInput(path, fault, watch);
  if (input === undefined) return undefined;
  const { start, bytes } = await startOfBytes(
    unpacked(input.bytes, { gunzip: nodeGunzip, fault }),
    KIND_LENGTH,
  );
  refuseKind(start, fault, insteadOfAny(hint));
  const text = await wholeText(decodedText(bytes), { fault, hint });
  if (text.trim() === '') throw fault('it is empty', { hint });
  if (text.includes('\0')) throw fault('it is no text', { hint });
  return { name: input.name.replace(/\.gz$/i, ''), text };
}

/** Whatever it is, the same is to be given. */
function insteadOfAny(hint: string): Instead {
  return { paper: hint, picture: hint, office: hint, archive: hint, page: hint, data: hint };
}
