import { Gzip } from 'fflate';
import { CiteloomError } from '../errors.js';
import type { GraphDocument } from '../model/graph-document.js';
import { json } from './json.js';

/** Where the viewer's page takes its document. */
const PLACEHOLDER = '<!--graph-document-->';

const UNSAFE_IN_HTML = /[<\u2028\u2029]/g;

const DEFAULTS = {
  /** Characters up to which a document stays readable in the page; a larger one would be most of what opening waits for. */
  plain: 1_000_000,
};

/** Bytes turned into text at a time: whole threes, of which four characters come. */
const PIECE = 3 * 2 ** 13;

/**
 * The viewer as one file: its page with the document inside, as a data block with the id `graph-document`.
 *
 * A small document is JSON, in which every `<` is written `\u003c`, so no title can close the block; a large one is the
 * same JSON packed by gzip, in base64. A data block is not run, and the page's content security policy needs no hash
 * for it. The bytes are the same on every machine.
 *
 * @throws {CiteloomError} EXPORT_FAILED when the page has no placeholder.
 */
export function* embedDocument(template: string, document: GraphDocument): Generator<string> {
  const at = template.indexOf(PLACEHOLDER);
  if (at < 0)
    throw new CiteloomError('EXPORT_FAILED', `The viewer's page holds no ${PLACEHOLDER}.`, {
      hint: 'Build the viewer again: npm run build.',
    });
  yield template.slice(0, at);
  yield* dataBlock(document);
  yield template.slice(at + PLACEHOLDER.length);
}

function* dataBlock(document: GraphDocument): Generator<string> {
  const rest = json.write(document)[Symbol.iterator]();
  let text = '';
  while (text.length <= DEFAULTS.plain) {
    const next = rest.next();
    if (next.done === true) {
      yield `<script type="application/json" id="graph-document">${text.replace(UNSAFE_IN_HTML, unicodeEscape)}</script>`;
      return;
    }
    text += next.value;
  }
  yield '<script type="application/gzip" id="graph-document">';
  yield* base64(packed(text, rest));
  yield '</script>';
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function* packed(start: string, rest: Iterator<string>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const encoder = new TextEncoder();
  // Without a time in it: the same document gives the same bytes.
  const gzip = new Gzip({ mtime: 0 }, (bytes) => ready.push(bytes));
  gzip.push(encoder.encode(start));
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    gzip.push(encoder.encode(next.value));
    yield* ready.splice(0);
  }
  gzip.push(new Uint8Array(), true);
  yield* ready;
}

function* base64(chunks: Iterable<Uint8Array>): Generator<string> {
  const piece = new Uint8Array(PIECE);
  let held = 0;
  const textOf = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; ) {
      const taken = chunk.subarray(at, at + PIECE - held);
      piece.set(taken, held);
      held += taken.length;
      at += taken.length;
      if (held < PIECE) continue;
      yield textOf(piece);
      held = 0;
    }
  yield textOf(piece.subarray(0, held));
}
