import { html, nothing } from 'lit';
import { ICONS } from '../icons.js';
import type { Panel } from '../panel.js';

/** Shows and hides the rail. */
export const railButton: Panel = {
  id: 'rail-button',
  place: 'bar',
  follows: ['railOpen'],
  render: ({ state, update }) => html`
    <button
      class="icon-button rail-button"
      aria-label="Colours and filters"
      title="Colours and filters"
      aria-expanded=${state.railOpen}
      aria-controls="rail"
      @click=${() => update((before) => ({ ...before, railOpen: !before.railOpen }))}
    >${ICONS.menu}</button>`,
};

/** On narrow pages, what lies behind the open rail: a touch closes it. */
export const railBackdrop: Panel = {
  id: 'rail-backdrop',
  place: 'dialogs',
  follows: ['railOpen'],
  render: ({ state, update }) =>
    state.railOpen
      ? html`<div
          class="rail-backdrop"
          @click=${() => update((before) => ({ ...before, railOpen: false }))}
        ></div>`
      : nothing,
};
