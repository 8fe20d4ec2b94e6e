/** An explanation as people read it: a heading, and what belongs under it. */
export interface Explanation {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** A part of an explanation; without a heading it belongs to what stands above. */
export interface Section {
  readonly heading?: string;
  readonly lines: readonly string[];
}

/** `1 work`, `1,204 works`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Sections that say something. */
export function sections(...parts: readonly Section[]): Section[] {
  return parts.filter(({ lines }) => lines.length > 0);
}
