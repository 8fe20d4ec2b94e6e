import type { Fault } from './byte-stream.js';

/** What a file is that holds no text to read, in words, and the sort of program that it belongs to. */
export interface FileKind {
  /** With its article: `a PDF`. */
  readonly what: string;
  readonly group: FileGroup;
}

/** Sorts of files for which the same advice holds. */
export type FileGroup = 'paper' | 'picture' | 'office' | 'archive' | 'page' | 'data';

/** Bytes that a file of a kind has at a place; text stands for its bytes. */
interface Signature extends FileKind {
  readonly at?: number;
  readonly bytes: string;
}

const SIGNATURES: readonly Signature[] = [
  { bytes: '%PDF-', what: 'a PDF', group: 'paper' },
  { bytes: '%!PS', what: 'a PostScript file', group: 'paper' },
  { bytes: '{\\rtf', what: 'an RTF document', group: 'office' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', what: 'a document of Microsoft Office', group: 'office' },
  { bytes: '\x89PNG', what: 'a PNG picture', group: 'picture' },
  { bytes: '\xff\xd8\xff', what: 'a JPEG picture', group: 'picture' },
  { bytes: 'GIF8', what: 'a GIF picture', group: 'picture' },
  { bytes: 'II*\0', what: 'a TIFF picture', group: 'picture' },
  { bytes: 'MM\0*', what: 'a TIFF picture', group: 'picture' },
  { bytes: 'WEBP', at: 8, what: 'a WebP picture', group: 'picture' },
  { bytes: 'ftyp', at: 4, what: 'a film or a picture', group: 'picture' },
  { bytes: 'PK\x05\x06', what: 'an empty zip archive', group: 'archive' },
  { bytes: 'PK\x07\x08', what: 'a part of a zip archive', group: 'archive' },
  { bytes: 'Rar!', what: 'a RAR archive', group: 'archive' },
  { bytes: '7z\xbc\xaf\x27\x1c', what: 'a 7-Zip archive', group: 'archive' },
  { bytes: '\xfd7zXZ', what: 'an xz archive', group: 'archive' },
  { bytes: 'BZh', what: 'a bzip2 archive', group: 'archive' },
  { bytes: '\x28\xb5\x2f\xfd', what: 'a Zstandard archive', group: 'archive' },
  { bytes: 'ustar', at: 257, what: 'a tar archive', group: 'archive' },
  { bytes: 'SQLite format 3', what: 'a SQLite database', group: 'data' },
  { bytes: 'PAR1', what: 'a Parquet file', group: 'data' },
  { bytes: '\x89HDF', what: 'an HDF5 file', group: 'data' },
  { bytes: '\x7fELF', what: 'a program', group: 'data' },
  { bytes: 'MZ\x90', what: 'a program', group: 'data' },
];

/** Names of first entries that tell what a zip archive is. */
const ZIPPED: readonly (readonly [RegExp, FileKind])[] = [
  [/xl\//, { what: 'an Excel workbook', group: 'office' }],
  [/word\//, { what: 'a Word document', group: 'office' }],
  [/ppt\//, { what: 'a PowerPoint presentation', group: 'office' }],
  [/application\/vnd\.oasis/, { what: 'an OpenDocument file', group: 'office' }],
  [/application\/epub/, { what: 'an e-book (EPUB)', group: 'paper' }],
  [/\[Content_Types\]\.xml|_rels\//, { what: 'a document of Microsoft Office', group: 'office' }],
];

/** Bytes that are enough to tell the kind of a file. */
export const KIND_LENGTH = 8192;

/**
 * What a file is by its first bytes, where it is of a kind that has no reader; undefined for text of any sort.
 * @param start not packed with gzip
 */
export function fileKindOf(start: Uint8Array): FileKind | undefined {
  const head = latin1(start.subarray(0, KIND_LENGTH));
  const found = SIGNATURES.find(({ bytes, at = 0 }) => head.startsWith(bytes, at));
  if (found !== undefined) return { what: found.what, group: found.group };
  if (head.startsWith('PK\x03\x04'))
    return ZIPPED.find(([name]) => name.test(head))?.[1] ?? { what: 'a zip archive', group: 'archive' };
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html[\s>])/i.test(head))
    return { what: 'a web page (HTML)', group: 'page' };
  return undefined;
}

/** Each byte as the character of its number; windows-1252, which decoders take, has others. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** What to give in place of a file of a kind. */
export type Instead = Readonly<Record<FileGroup, string>>;

/**
 * Refuses what is no text, whatever its bytes spell, and web pages.
 * @throws CiteloomError of `fault`, saying what it is and what to give instead
 */
export function refuseKind(start: Uint8Array, fault: Fault, instead: Instead): void {
  const kind = fileKindOf(start);
  if (kind !== undefined) throw fault(`it is ${kind.what}`, { hint: instead[kind.group] });
}
