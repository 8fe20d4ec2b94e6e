import { html } from 'lit';
import { ICONS } from './icons.js';
import type { Panel } from './panel.js';

/** What narrow pages show on top of the rail: the title and what the bar has no room for. */
export const railHead: Panel = {
  id: 'rail-head',
  place: 'rail',
  follows: ['theme'],
  render: ({ index, state, update }) => {
    const other = state.theme === 'light' ? 'dark' : 'light';
    return html`
      <div class="rail-head narrow-only">
        <p class="rail-title"><bdi>${index.document.meta.title.slice(0, 300)}</bdi></p>
        <button
          class="icon-button"
          aria-label="Close"
          @click=${() => update((before) => ({ ...before, railOpen: false }))}
        >${ICONS.close}</button>
        <button class="text-button" @click=${() => update((before) => ({ ...before, theme: other }))}>
          ${other === 'dark' ? 'Dark' : 'Light'} theme
        </button>
        <button class="text-button" @click=${() => update((before) => ({ ...before, dialog: 'keys' }))}>
          Keys
        </button>
      </div>`;
  },
};
