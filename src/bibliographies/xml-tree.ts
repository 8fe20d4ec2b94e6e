import { Parser } from 'htmlparser2';

/** Deeper elements are read as text of those above. */
const DEEPEST = 60;

/** An element of an XML text, with what is in it. */
export class XmlNode {
  readonly name: string;
  readonly line: number;
  readonly children: XmlNode[] = [];
  readonly #attributes: ReadonlyMap<string, string>;
  readonly #pieces: (string | XmlNode)[] = [];
  closed = false;

  constructor(name: string, line: number, attributes: ReadonlyMap<string, string>) {
    this.name = name;
    this.line = line;
    this.#attributes = attributes;
  }

  attribute(name: string): string | undefined {
    return this.#attributes.get(name);
  }

  add(piece: string | XmlNode): void {
    this.#pieces.push(piece);
    if (typeof piece !== 'string') this.children.push(piece);
  }

  child(name: string): XmlNode | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** All text in it, also of elements within. */
  content(): string {
    return this.#pieces.map((piece) => (typeof piece === 'string' ? piece : piece.content())).join('');
  }

  /** Elements within, at any depth, that end such a path (`titles/title`), in the order of the text. */
  all(path: string): XmlNode[] {
    return [...this.#within([])]
      .filter(({ names }) => `/${names.join('/')}`.endsWith(`/${path}`))
      .map(({ node }) => node);
  }

  /** Texts of them, none empty. */
  texts(path: string): string[] {
    return this.all(path)
      .map((node) => node.content().trim())
      .filter((text) => text !== '');
  }

  /** The first text of the first path that has one. */
  text(...paths: readonly string[]): string | undefined {
    for (const path of paths) {
      const [first] = this.texts(path);
      if (first !== undefined) return first;
    }
    return undefined;
  }

  *#within(
    above: readonly string[],
  ): Generator<{ readonly names: readonly string[]; readonly node: XmlNode }> {
    for (const node of this.children) {
      const names = [...above, node.name];
      yield { names, node };
      yield* node.#within(names);
    }
  }
}

/** Whether its end was seen. */
export function isClosed(node: XmlNode): boolean {
  return node.closed;
}

/**
 * The outermost elements of these names. What is not well formed is read as far as it goes; entities are decoded,
 * nothing outside the text is loaded. Linear in the text.
 */
export function parseXml(text: string, names: readonly string[]): XmlNode[] {
  const wanted = new Set(names);
  const found: XmlNode[] = [];
  const open: XmlNode[] = [];
  let line = 1;
  let counted = 0;
  const lineAt = (index: number) => {
    for (
      let feed = text.indexOf('\n', counted);
      feed >= 0 && feed < index;
      feed = text.indexOf('\n', counted)
    ) {
      line += 1;
      counted = feed + 1;
    }
    return line;
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if ((open.length === 0 && !wanted.has(name)) || open.length >= DEEPEST) return;
        const node = new XmlNode(name, lineAt(parser.startIndex), new Map(Object.entries(attributes)));
        open.at(-1)?.add(node);
        if (open.length === 0) found.push(node);
        open.push(node);
      },
      ontext: (piece) => open.at(-1)?.add(piece),
      onclosetag: (name, isImplied) => {
        const node = open.at(-1);
        if (node?.name !== name) return;
        node.closed = !isImplied || parser.endIndex < text.length - 1;
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return found;
}
