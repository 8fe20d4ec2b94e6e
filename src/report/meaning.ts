import { coverageMeaning } from '../model/coverage.js';
import type { GraphDocument } from '../model/graph-document.js';
import { type Html, html } from './html.js';

/** What the coverage means for the figures, in sentences; nothing where there is no reference list to compute on. */
export function meaning({ meta }: GraphDocument): Html {
  const sentences = meta.coverage.referenceLists.known === 0 ? [] : coverageMeaning(meta.coverage);
  if (sentences.length === 0) return html``;
  return html`<div class="notice"><h3>What the figures mean</h3><ul>${sentences.map((sentence) => html`<li>${sentence}</li>\n`)}</ul></div>`;
}
