import { html } from 'lit';
import { doiUrl } from '../../src/model/doi.js';

/** A DOI as a link to where it resolves. */
export function doiLink(doi: string) {
  return html`<a class="doi" href=${doiUrl(doi.toWellFormed())} target="_blank" rel="noopener noreferrer">${doi.slice(0, 300)}</a>`;
}
