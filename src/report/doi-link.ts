import { doiUrl } from '../model/doi.js';
import { type Html, html } from './html.js';

/** A DOI as a link to where it resolves. */
export function doiLink(doi: string): Html {
  return html`<a href="${doiUrl(doi.toWellFormed())}" rel="noopener noreferrer">${doi}</a>`;
}
