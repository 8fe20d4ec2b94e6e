import { quoted } from '../../input/warnings.js';
import { numberIn } from '../byte-number.js';
import { lineAt, textAt } from '../byte-text.js';
import type { GraphFile } from '../contract.js';
import { unreadable } from '../unreadable.js';

const SPACE = 32;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const PERCENT = 37;
const STAR = 42;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const COLON = 58;

/** The line that begins a section: `*Vertices 10 4` is the word `vertices` with the rest `10 4`. */
export interface SectionHeader {
  readonly word: string;
  readonly rest: string;
  /** Byte at which it begins. */
  readonly at: number;
}

/**
 * A place in a Pajek file that moves on over the bytes. Blanks are all bytes up to the space.
 *
 * Lines are counted only for messages, strings made only for headers and labels: that makes it fast.
 */
export class PajekScanner {
  readonly bytes: Uint8Array;
  /** The byte to be read next. */
  at = 0;
  readonly #name: string;

  constructor({ name, bytes }: GraphFile) {
    this.#name = name;
    this.bytes = bytes;
  }

  /** Moves to the next token that is no comment: true when it belongs to this section, false at its end. */
  toData(): boolean {
    const { bytes } = this;
    for (let byte = bytes[this.at]; byte !== undefined; byte = bytes[this.at]) {
      if (byte <= SPACE) this.at += 1;
      else if (byte === PERCENT || (byte === SLASH && bytes[this.at + 1] === STAR)) this.skipLine();
      else return byte !== STAR;
    }
    return false;
  }

  /** The next header, data before it passed over; undefined at the end of the file. */
  nextHeader(): SectionHeader | undefined {
    while (this.toData()) this.skipLine();
    if (this.at >= this.bytes.length) return undefined;
    const at = this.at;
    this.skipLine();
    const [, word = '', rest = ''] =
      /^\*\s*([^\s:]*)(.*)$/s.exec(textAt(this.bytes, at, this.at).trim()) ?? [];
    return { word: word.toLowerCase(), rest: rest.trim(), at };
  }

  skipLine(): void {
    const { bytes } = this;
    let { at } = this;
    while (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) at += 1;
    this.at = at;
  }

  /** What stands on the line from here on, which is not moved over. */
  restOfLine(): string {
    const { at } = this;
    this.skipLine();
    const rest = textAt(this.bytes, at, this.at);
    this.at = at;
    return rest;
  }

  /** Moves over blanks within the line: false when nothing more stands on it. */
  toToken(): boolean {
    const { bytes } = this;
    let { at } = this;
    let byte = bytes[at];
    while (byte !== undefined && byte <= SPACE && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) {
      at += 1;
      byte = bytes[at];
    }
    this.at = at;
    return byte !== undefined && byte > SPACE;
  }

  /** The end of the token that begins here. */
  tokenEnd(): number {
    let end = this.at;
    while ((this.bytes[end] ?? SPACE) > SPACE) end += 1;
    return end;
  }

  /**
   * Reads the number of a vertex, 1 to `order`, and gives its position from 0.
   * @throws CiteloomError GRAPH_UNREADABLE when it is none
   */
  vertex(order: number): number {
    const { bytes } = this;
    let { at } = this;
    let value = 0;
    let byte = bytes[at];
    while (byte !== undefined && byte >= ZERO && byte <= NINE) {
      value = 10 * value + (byte - ZERO);
      at += 1;
      byte = bytes[at];
    }
    const whole = at > this.at && (byte === undefined || byte <= SPACE);
    if (!whole || value < 1 || value > order) throw this.#noVertex(order);
    this.at = at;
    return value - 1;
  }

  /** Moves over the `3:` with which a line may name its relation. */
  skipRelation(): void {
    const { bytes } = this;
    let { at } = this;
    let byte = bytes[at];
    while (byte !== undefined && byte >= ZERO && byte <= NINE) {
      at += 1;
      byte = bytes[at];
    }
    if (byte !== COLON) return;
    this.at = at + 1;
    this.toToken();
  }

  /**
   * Reads a number.
   * @throws CiteloomError GRAPH_UNREADABLE when it is none, or not finite
   */
  number(what: string): number {
    const end = this.tokenEnd();
    const value = numberIn(this.bytes, this.at, end);
    if (Number.isNaN(value)) throw this.problem(`${what} ${this.token()} is not a finite number`);
    this.at = end;
    return value;
  }

  /** The token here, in quotes, for messages. */
  token(): string {
    const end = this.tokenEnd();
    return end === this.at ? 'that is missing' : quoted(textAt(this.bytes, this.at, end));
  }

  /** A GRAPH_UNREADABLE about the line on which the scanner is, or another byte. */
  problem(text: string, at = this.at): Error {
    return unreadable({ name: this.#name, line: lineAt(this.bytes, at) }, text);
  }

  #noVertex(order: number): Error {
    return this.problem(`vertex ${this.token()} is not one of the ${order} vertices`);
  }
}
