import { html } from 'lit';
import { VIEWS, viewWords } from '../views.js';
import type { Panel } from './panel.js';

/** The switch between the views. */
export const viewSwitch: Panel = {
  id: 'view-switch',
  place: 'bar',
  render: ({ index, state, update }) => html`
    <fieldset class="segments view-switch">
      <legend class="hidden">View</legend>
      ${VIEWS.map(
        (view) => html`
          <label title=${viewWords(view, index.document).description}>
            <input
              type="radio"
              name="view"
              value=${view.id}
              .checked=${state.view === view.id}
              @change=${() => update((before) => ({ ...before, view: view.id, hovered: null }))}
            /><span>${viewWords(view, index.document).title}</span>
          </label>`,
      )}
    </fieldset>`,
};
