import { lineAt, textAt } from '../byte-text.js';
import { unreadable } from '../unreadable.js';

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const PERCENT = 37;

/** What stands between fields: a byte, or any run of blanks. */
export type Delimiter = ',' | ';' | '\t' | 'blanks';

/** A field as a range of bytes: of the file, or of a copy in which doubled quotes are one. */
export interface Field {
  bytes: Uint8Array;
  from: number;
  to: number;
}

/** Passes over a table row by row, without strings; comments and empty lines are passed over. */
export class TableRows {
  readonly bytes: Uint8Array;
  /** The byte to be read next. */
  at = 0;
  /** Where the current row begins. */
  rowStart = 0;
  readonly #name: string;
  readonly #delimiter: number;

  constructor(file: { readonly name: string; readonly bytes: Uint8Array }, delimiter: Delimiter) {
    this.#name = file.name;
    this.bytes = file.bytes;
    this.#delimiter = delimiter === 'blanks' ? SPACE : delimiter.charCodeAt(0);
  }

  /** Moves to the next row; false at the end. */
  next(): boolean {
    const { bytes } = this;
    for (let byte = bytes[this.at]; byte !== undefined; byte = bytes[this.at]) {
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN || this.#isBlank(byte)) this.at += 1;
      else if (byte === HASH || byte === PERCENT) this.skipRow();
      else {
        this.rowStart = this.at;
        return true;
      }
    }
    return false;
  }

  /**
   * Reads the next field of the row, blanks around it left out; false when there is none.
   * @throws CiteloomError GRAPH_UNREADABLE when a quote is not closed
   */
  field(into: Field): boolean {
    const { bytes } = this;
    const delimiter = this.#delimiter;
    let { at } = this;
    let byte = bytes[at];
    while (byte === SPACE || (byte === TAB && delimiter === SPACE)) {
      at += 1;
      byte = bytes[at];
    }
    if (byte === QUOTE) return this.#quoted(at, into);
    if (byte === undefined || byte === LINE_FEED || byte === CARRIAGE_RETURN) {
      this.at = at;
      return false;
    }
    into.bytes = bytes;
    into.from = at;
    while (byte !== undefined && byte !== delimiter && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) {
      if (byte === TAB && delimiter === SPACE) break;
      at += 1;
      byte = bytes[at];
    }
    into.to = at;
    while (into.to > into.from && bytes[into.to - 1] === SPACE) into.to -= 1;
    withoutGuard(into);
    this.at = byte === delimiter || byte === TAB ? at + 1 : at;
    return true;
  }

  /** The texts of the row's fields, the first of them where there are more than `most`; moves to the end of the line. */
  texts(most = Number.POSITIVE_INFINITY): string[] {
    const field = this.emptyField();
    const texts: string[] = [];
    while (texts.length < most && this.field(field)) texts.push(textAt(field.bytes, field.from, field.to));
    this.skipRow();
    return texts;
  }

  /** A field to be read into. */
  emptyField(): Field {
    return { bytes: this.bytes, from: 0, to: 0 };
  }

  /** Moves to the end of the line. */
  skipRow(): void {
    const { bytes } = this;
    let { at } = this;
    while (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) at += 1;
    this.at = at;
  }

  /** The line on which the current row begins. O(offset): for messages. */
  line(): number {
    return lineAt(this.bytes, this.rowStart);
  }

  problem(text: string): Error {
    return unreadable({ name: this.#name, line: this.line() }, text);
  }

  #isBlank(byte: number): boolean {
    return byte === SPACE || (byte === TAB && this.#delimiter === SPACE);
  }

  #quoted(open: number, into: Field): boolean {
    const { bytes } = this;
    let doubled = false;
    let close = bytes.indexOf(QUOTE, open + 1);
    while (close >= 0 && bytes[close + 1] === QUOTE) {
      doubled = true;
      close = bytes.indexOf(QUOTE, close + 2);
    }
    if (close < 0) throw this.problem('a quote is opened and never closed');
    into.bytes = doubled ? withoutDoubled(bytes, open + 1, close) : bytes;
    into.from = doubled ? 0 : open + 1;
    into.to = doubled ? into.bytes.length : close;
    withoutGuard(into);
    this.at = close + 1;
    this.#toDelimiter();
    return true;
  }

  /** Passes over what stands between a closing quote and the next field. */
  #toDelimiter(): void {
    const { bytes } = this;
    const delimiter = this.#delimiter;
    for (let byte = bytes[this.at]; byte !== undefined; byte = bytes[this.at]) {
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN) return;
      this.at += 1;
      if (byte === delimiter || (byte === TAB && delimiter === SPACE)) return;
    }
  }
}

function withoutDoubled(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const single: number[] = [];
  for (let at = from; at < to; at += 1) {
    single.push(bytes[at] as number);
    if (bytes[at] === QUOTE) at += 1;
  }
  return Uint8Array.from(single);
}

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
function withoutGuard(field: ByteRange): void {
  const { bytes, from, to } = field;
  if (from >= to || bytes[from] !== APOSTROPHE) return;
  let at = from;
  while (at < to && bytes[at] === APOSTROPHE) at += 1;
  if (at >= to) return;
  const isFullWidth = bytes[at] === 0xef && bytes[at + 1] === 0xbc && FULL_WIDTH.has(bytes[at + 2] ?? 0);
  if (SIGNS.has(bytes[at] ?? 0) || isFullWidth) field.from = from + 1;
}
