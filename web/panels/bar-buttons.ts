import { html } from 'lit';
import { ICONS } from './icons.js';
import type { Panel } from './panel.js';

/** Theme, keys and the switch of the rail. */
export const barButtons: Panel = {
  id: 'bar-buttons',
  place: 'bar',
  render: ({ state, update }) => {
    const other = state.theme === 'light' ? 'dark' : 'light';
    return html`
      <div class="bar-buttons">
        <button
          class="icon-button wide-only"
          aria-label="Switch to the ${other} theme"
          title="Switch to the ${other} theme"
          @click=${() => update((before) => ({ ...before, theme: other }))}
        >${other === 'dark' ? ICONS.moon : ICONS.sun}</button>
        <button
          class="icon-button wide-only"
          aria-label="Keys"
          title="Keys (?)"
          @click=${() => update((before) => ({ ...before, keysOpen: true }))}
        ><span aria-hidden="true">?</span></button>
        <button
          class="icon-button rail-button"
          aria-label="Colours and filters"
          title="Colours and filters"
          aria-expanded=${state.railOpen}
          aria-controls="rail"
          @click=${() => update((before) => ({ ...before, railOpen: !before.railOpen }))}
        >${ICONS.menu}</button>
      </div>`;
  },
};
