import { html } from 'lit';
import { doiUrl } from '../../../src/model/doi.js';
import { shortened } from '../../../src/model/text/shortened.js';
import { select } from '../../state/state.js';
import type { PanelContext } from '../panel.js';

/** A DOI, and the way to its work where that is in this graph. */
export function workLink({ index, state, update }: PanelContext, doi: string) {
  const other = index.document.nodes.id.indexOf(doi);
  return other < 0 || other === state.selected
    ? doiLink(doi)
    : html`${doiLink(doi)}
        <button class="text-button" @click=${() => update((before) => select(before, other))}>Show it here</button>`;
}

/** A DOI as a link to where it resolves. */
export function doiLink(doi: string) {
  return html`<a class="doi" href=${doiUrl(doi.toWellFormed())} target="_blank" rel="noopener noreferrer">${shortened(doi, 300)}</a>`;
}
