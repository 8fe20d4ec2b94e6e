import { appendTo } from '../model/append-to.js';
import type { Bibliography, BibliographyEntry, Unread } from './contract.js';

/** A record of a format of tags, each with a value on its line and those that follow. */
export class TaggedRecord {
  readonly line: number;
  readonly #values = new Map<string, string[][]>();
  #open: string[] | undefined;

  constructor(line: number) {
    this.line = line;
  }

  /** A tag begins. */
  add(tag: string, value: string): void {
    this.#open = [value.trim()];
    appendTo(this.#values, tag, this.#open);
  }

  /** The value of the last tag goes on; false where there is none. */
  goOn(text: string): boolean {
    this.#open?.push(text.trim());
    return this.#open !== undefined;
  }

  /** Values of the tags, in the order of tags: lines of one are joined by a blank. Empty ones are left out. */
  values(...tags: readonly string[]): string[] {
    return this.#of(tags)
      .map((lines) => lines.join(' ').trim())
      .filter((value) => value !== '');
  }

  /** The first of them. */
  first(...tags: readonly string[]): string | undefined {
    return this.values(...tags)[0];
  }

  /** Each line as a value. */
  lines(...tags: readonly string[]): string[] {
    return this.#of(tags)
      .flat()
      .filter((line) => line !== '');
  }

  /** The values of a tag, each in its lines. */
  linesOfValues(tag: string): readonly (readonly string[])[] {
    return this.#of([tag]);
  }

  /** Every tag that it has. */
  tags(): string[] {
    return [...this.#values.keys()];
  }

  #of(tags: readonly string[]): string[][] {
    return tags.flatMap((tag) => this.#values.get(tag) ?? []);
  }
}

/** Reads records one after another: each is taken, as an entry or as what could not be read, when it is closed. */
export function readingOfRecords(
  take: (record: TaggedRecord, entries: BibliographyEntry[], unread: Unread[]) => void,
) {
  const entries: BibliographyEntry[] = [];
  const unread: Unread[] = [];
  let open: TaggedRecord | undefined;
  const close = () => {
    if (open !== undefined) take(open, entries, unread);
    open = undefined;
  };
  return {
    unread,
    /** The record that is open. */
    current: () => open,
    /** The record that is open, else one that begins on a line. */
    opened: (line: number): TaggedRecord => {
      open ??= new TaggedRecord(line);
      return open;
    },
    close,
    /** All that was read, with the record that is open. */
    end: (): Bibliography => {
      close();
      return { entries, unread };
    },
  };
}
