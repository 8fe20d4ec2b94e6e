import { CiteloomError } from '../errors.js';
import type { GraphDocument } from '../model/graph-document.js';
import { json } from './json.js';

/** Where the viewer's page takes its document. */
const PLACEHOLDER = '<!--graph-document-->';

const UNSAFE_IN_HTML = /[<\u2028\u2029]/g;

/**
 * The viewer as one file: its page with the document inside, as a JSON data block with the id
 * `graph-document`.
 *
 * Every `<` is written `\u003c`, so no title can close the block. A data block is not run, and the page's
 * content security policy needs no hash for it.
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
  yield '<script type="application/json" id="graph-document">';
  for (const chunk of json.write(document)) yield chunk.replace(UNSAFE_IN_HTML, unicodeEscape);
  yield '</script>';
  yield template.slice(at + PLACEHOLDER.length);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
