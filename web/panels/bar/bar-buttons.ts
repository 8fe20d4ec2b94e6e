import { html, nothing } from 'lit';
import { namesAuthors } from '../../document/authors/author-index.js';
import { ACTIONS } from '../../state/actions.js';
import { formatNumber } from '../../text/wording.js';
import { dialog } from '../dialogs/dialog.js';
import { waysToOpen } from '../dialogs/ways-to-open.js';
import { ICONS } from '../icons.js';
import type { Panel } from '../panel.js';

/** The actions as icons; narrow pages have them in the rail. */
export const barButtons: Panel = {
  id: 'bar-buttons',
  place: 'bar',
  follows: ['theme', 'dialog', 'table', 'annotations', 'selected', 'author', 'startOpen'],
  render: ({ state, update }) => html`
    <div class="bar-buttons wide-only">
      ${ACTIONS.map(
        (action) => html`
          <button
            class=${action.label === undefined ? 'icon-button' : 'label-button'}
            aria-label=${action.title(state)}
            title="${action.title(state)} (${action.key})"
            aria-expanded=${action.isOpen?.(state) ?? nothing}
            @click=${() => update(action.run)}
          >${ICONS[action.icon(state)]}${action.label ?? nothing}${counter(action.count?.(state) ?? 0)}</button>`,
      )}
    </div>`,
};

/** The name of the button says the number too. */
function counter(count: number) {
  if (count === 0) return nothing;
  return html`<span class="counter" aria-hidden="true">${count > 99 ? '99+' : formatNumber(count)}</span>`;
}

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

/** Opening another graph: a file, or one that was opened before. */
export const openGraph: Panel = {
  id: 'open-graph',
  place: 'dialogs',
  follows: ['dialog', 'opening'],
  render: ({ state, opening, update }) => {
    if (state.dialog !== 'open') return nothing;
    const chosen = () => update((before) => ({ ...before, dialog: null }));
    return dialog({ update }, { id: 'open-graph', title: 'Open a graph', body: waysToOpen(opening, chosen) });
  },
};
