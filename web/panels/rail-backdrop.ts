import { html, nothing } from 'lit';
import type { Panel } from './panel.js';

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
