import { Parser } from 'htmlparser2';
import { encodingOf, textChunks } from '../byte-text.js';
import type { GraphFile } from '../contract.js';
import { unreadable } from '../unreadable.js';

/** Attributes of an element by name; only names that a format defines are looked up. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What a format does at the elements of its files; names come without their prefix. */
export interface XmlHandler {
  /** @param at the character at which the element begins, for `xmlLine` */
  open(name: string, attributes: XmlAttributes, at: number): void;
  close(name: string): void;
  /** Text in pieces, entities decoded. */
  text(piece: string): void;
}

/** Elements within elements: more is no graph, and would take the parser quadratic time. */
const DEEPEST = 1000;

/**
 * Reads a file as XML, in one pass and in pieces, so that it may be larger than a string.
 *
 * Entities that the file declares itself are not replaced, so none can multiply.
 * @throws CiteloomError GRAPH_UNREADABLE when it ends within an element or is nested deeper than 1000
 */
export function readXml(file: GraphFile, handler: XmlHandler): void {
  const encoding = xmlEncoding(file);
  let depth = 0;
  let ended = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST) throw fail(`elements are nested more than ${DEEPEST} deep at <${name}>`);
        handler.open(localName(name), attributes, parser.startIndex);
      },
      onclosetag: (name) => {
        depth -= 1;
        if (ended) throw fail(`the file ends within <${name}>`);
        handler.close(localName(name));
      },
      ontext: (piece) => handler.text(piece),
    },
    { xmlMode: true },
  );
  const fail = (problem: string) =>
    unreadable({ name: file.name, line: xmlLine(file, parser.startIndex) }, problem);
  for (const chunk of textChunks(file.bytes, encoding)) parser.write(chunk);
  ended = true;
  parser.end();
}

/** The line on which a character stands, from 1. O(file): for messages. */
export function xmlLine(file: GraphFile, at: number): number {
  let line = 1;
  let before = 0;
  for (const chunk of textChunks(file.bytes, xmlEncoding(file))) {
    const part = chunk.slice(0, Math.max(0, at - before));
    line += part.split('\n').length - 1;
    before += chunk.length;
    if (before >= at) break;
  }
  return line;
}

/** What the declaration says where that is an encoding, else UTF-8 or windows-1252. */
function xmlEncoding({ head, bytes }: GraphFile): string {
  const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  try {
    const encoding = new TextDecoder(declared).encoding;
    // UTF-16 was recoded when the file was opened, and what calls itself UTF-8 may not be.
    if (!encoding.startsWith('utf-')) return encoding;
  } catch {
    // A name that nobody knows says nothing.
  }
  return encodingOf(bytes);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
