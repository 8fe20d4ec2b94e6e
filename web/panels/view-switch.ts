import { html } from 'lit';
import { VIEWS } from '../views.js';
import type { Panel } from './panel.js';

/** The switch between the views. */
export const viewSwitch: Panel = {
  id: 'view-switch',
  place: 'bar',
  render: ({ state, update }) => html`
    <fieldset class="segments view-switch">
      <legend class="hidden">View</legend>
      ${VIEWS.map(
        ({ id, title, description }) => html`
          <label title=${description}>
            <input
              type="radio"
              name="view"
              value=${id}
              .checked=${state.view === id}
              @change=${() => update((before) => ({ ...before, view: id, hovered: null }))}
            /><span>${title}</span>
          </label>`,
      )}
    </fieldset>`,
};
