import { measureMeaning } from '../model/edge-words.js';
import type { GraphDocument } from '../model/graph-document.js';
import { type Html, html } from './html.js';

/** What the coverage means for the figures, in sentences; nothing where there is no reference list to compute on. */
export function meaning(document: GraphDocument): Html {
  const { coverage, graph } = document.meta;
  const sentences =
    graph === undefined && coverage.referenceLists.known === 0 ? [] : measureMeaning(document);
  if (sentences.length === 0) return html``;
  return html`<div class="notice"><h3>What the figures mean</h3><ul>${sentences.map((sentence) => html`<li>${sentence}</li>\n`)}</ul></div>`;
}
