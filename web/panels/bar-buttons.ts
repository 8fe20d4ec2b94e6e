import { html } from 'lit';
import { ACTIONS } from '../actions.js';
import { ICONS } from './icons.js';
import type { Panel } from './panel.js';

/** The actions as icons; narrow pages have them in the rail. */
export const barButtons: Panel = {
  id: 'bar-buttons',
  place: 'bar',
  follows: ['theme', 'dialog', 'table'],
  render: ({ state, update }) => html`
    <div class="bar-buttons wide-only">
      ${ACTIONS.map(
        (action) => html`
          <button
            class="icon-button"
            aria-label=${action.title(state)}
            title="${action.title(state)} (${action.key})"
            @click=${() => update(action.run)}
          >${ICONS[action.icon(state)]}</button>`,
      )}
    </div>`,
};
