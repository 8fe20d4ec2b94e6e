/** How many are told in full. */
const FEW = 5;

/** What readers left out or mended: the first few in words, the rest counted. */
export class Warnings {
  readonly #texts: string[] = [];
  readonly #few: number;
  #more = 0;

  constructor(few = FEW) {
    this.#few = few;
  }

  /** @param write makes the sentence; called for the first few only, so it may look for its line. */
  add(write: () => string): void {
    if (this.#texts.length < this.#few) this.#texts.push(write());
    else this.#more += 1;
  }

  /** The sentences, the last saying how many more there were. */
  list(): readonly string[] {
    return this.#more === 0
      ? this.#texts
      : [...this.#texts, `… and ${this.#more.toLocaleString('en')} more.`];
  }
}

/** At most 60 characters, none of them cut in half. */
const BEGINNING = /^.{0,60}/su;

/** A value of a file in quotes, cut where it is long, control characters escaped. */
export function quoted(value: string): string {
  const [start = ''] = BEGINNING.exec(value) ?? [];
  const text = start.length < value.length ? `${start}…` : value;
  return JSON.stringify(text.toWellFormed());
}
