import { html, nothing } from 'lit';
import { shortened } from '../wording.js';
import { local } from './local.js';
import type { PanelContext } from './panel.js';

const LONGEST = 12_000;
/** What may take more than four lines. */
const FOLDED_FROM = 190;

/** The abstract of a work, folded to four lines; nothing where none is known. */
export function workAbstract({ index }: PanelContext, work: number) {
  const abstract = index.document.nodes.abstract?.[work];
  if (abstract == null || abstract.trim() === '') return nothing;
  const text = html`<bdi>${shortened(abstract, LONGEST)}</bdi>`;
  if (abstract.length < FOLDED_FROM) return html`<p class="abstract" aria-label="Abstract">${text}</p>`;
  return local(false, (open, show) => {
    const fold = html`<button class="text-button" aria-expanded=${open} @click=${() => show(!open)}>
      ${open ? 'Show less' : 'Show all'}<span class="hidden"> of the abstract</span>
    </button>`;
    return html`<p class=${open ? 'abstract' : 'abstract abstract-folded'} aria-label="Abstract">${text}</p>${fold}`;
  });
}
