/** A field as a range of bytes. */
interface ByteRange {
  readonly bytes: Uint8Array;
  from: number;
  readonly to: number;
}

const APOSTROPHE = 39;
/** `=`, `+`, `-`, `@`, TAB, CR. */
const SIGNS = new Set([61, 43, 45, 64, 9, 13]);
/** The last bytes of `＝`, `＋`, `－` and `＠` in UTF-8, behind EF BC. */
const FULL_WIDTH = new Set([0x9d, 0x8b, 0x8d, 0xa0]);

/** Takes off the `'` that keeps spreadsheets from running a field as a formula, as `csvRecord` writes it. */
export function withoutGuard(field: ByteRange): void {
  const { bytes, from, to } = field;
  if (from >= to || bytes[from] !== APOSTROPHE) return;
  let at = from;
  while (at < to && bytes[at] === APOSTROPHE) at += 1;
  if (at >= to) return;
  const isFullWidth = bytes[at] === 0xef && bytes[at + 1] === 0xbc && FULL_WIDTH.has(bytes[at + 2] ?? 0);
  if (SIGNS.has(bytes[at] ?? 0) || isFullWidth) field.from = from + 1;
}
