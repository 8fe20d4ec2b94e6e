import { listText } from '../model/format-number.js';

type Element = 'works' | 'edges';

/** Attributes of edges that are computed anew, number the edges, or say what is selected. */
const NOT_LOST = new Set(['id', 'key', 'networkx_key', 'suid', 'selected', 'spc']);
const MOST_NAMES = 12;

/** What a file says and nothing that is written of it keeps: attributes of edges, colours and sizes. */
export class LeftOut {
  readonly #edgeAttributes = new Set<string>();
  readonly #drawn = new Map<string, { readonly elements: Element; readonly what: string; count: number }>();

  /** An attribute of an edge that is not its weight; absent and empty values are none. */
  edgeAttribute(name: string, value: unknown): void {
    if (value === undefined || value === null || value === '' || NOT_LOST.has(name.toLowerCase())) return;
    this.#edgeAttributes.add(name);
  }

  /** A colour or size that the file gives one work or edge. */
  drawn(what: 'colours' | 'sizes', elements: Element): void {
    const key = `${what} ${elements}`;
    const known = this.#drawn.get(key);
    if (known === undefined) this.#drawn.set(key, { elements, what, count: 1 });
    else known.count += 1;
  }

  /** One sentence for people; none where nothing was left out. */
  notes(): readonly string[] {
    const names = [...this.#edgeAttributes].map((name) => `\`${name}\``);
    const attributes = names.length === 1 ? 'the edge attribute' : 'the edge attributes';
    const shown =
      names.length > MOST_NAMES
        ? [...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`]
        : names;
    const parts = names.length === 0 ? [] : [`${attributes} ${listText(shown)}`];
    for (const [of, whats] of this.#byCount()) parts.push(`the ${listText(whats)} of ${of}`);
    return parts.length === 0 ? [] : [`Left out of what is written: ${enumerated(parts)}.`];
  }

  /** Colours and sizes, those of as many works or edges together. */
  #byCount(): Map<string, string[]> {
    const by = new Map<string, string[]>();
    for (const { elements, what, count } of this.#drawn.values()) {
      const of = `${count.toLocaleString('en')} ${count === 1 ? elements.slice(0, -1) : elements}`;
      by.set(of, [...(by.get(of) ?? []), what]);
    }
    return by;
  }
}

/** Parts that hold an "and" of their own. */
function enumerated(parts: readonly string[]): string {
  const [last = ''] = parts.slice(-1);
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}, and ${last}`;
}
