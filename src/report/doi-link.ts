import { doiUrl } from '../model/doi.js';
import { type Html, html } from './html.js';

/** A DOI, or a text in its place, as a link to where it resolves. */
export function doiLink(doi: string, text = doi): Html {
  return html`<a href="${doiUrl(doi.toWellFormed())}" rel="noopener noreferrer">${text}</a>`;
}
