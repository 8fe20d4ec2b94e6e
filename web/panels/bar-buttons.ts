import { html } from 'lit';
import { ICONS } from './icons.js';
import type { Panel } from './panel.js';

/** Theme and keys. */
export const barButtons: Panel = {
  id: 'bar-buttons',
  place: 'bar',
  follows: ['theme'],
  render: ({ state, update }) => {
    const other = state.theme === 'light' ? 'dark' : 'light';
    return html`
      <div class="bar-buttons wide-only">
        <button
          class="icon-button"
          aria-label="Switch to the ${other} theme"
          title="Switch to the ${other} theme"
          @click=${() => update((before) => ({ ...before, theme: other }))}
        >${other === 'dark' ? ICONS.moon : ICONS.sun}</button>
        <button
          class="icon-button"
          aria-label="Keys"
          title="Keys (?)"
          @click=${() => update((before) => ({ ...before, dialog: 'keys' }))}
        ><span aria-hidden="true">?</span></button>
      </div>`;
  },
};
