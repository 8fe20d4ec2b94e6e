import { html, nothing } from 'lit';
import { namesAuthors } from '../authors/author-index.js';
import { ICONS } from './icons.js';
import type { Panel } from './panel.js';

/** Leads to the list of authors, where any is known. */
export const authorsButton: Panel = {
  id: 'authors-button',
  place: 'rail',
  follows: [],
  render: ({ index, update }) => {
    if (!namesAuthors(index.document)) return nothing;
    return html`
      <section class="rail-section rail-authors" aria-labelledby="authors-heading">
        <h2 id="authors-heading">Authors</h2>
        <button class="text-button" @click=${() => update((before) => ({ ...before, dialog: 'authors' }))}>
          ${ICONS.people}Who wrote these works…
        </button>
      </section>`;
  },
};
