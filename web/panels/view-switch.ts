import { html } from 'lit';
import { reasonAgainst, VIEWS, viewWords } from '../views.js';
import type { Panel } from './panel.js';

/** The switch between the views. */
export const viewSwitch: Panel = {
  id: 'view-switch',
  place: 'bar',
  follows: ['view'],
  render: ({ index, state, update }) => html`
    <fieldset class="segments view-switch">
      <legend class="hidden">View</legend>
      ${VIEWS.map((view) => {
        const { title, description } = viewWords(view, index.document);
        const reason = reasonAgainst(index.document, view);
        return html`
          <label title=${reason ?? description}>
            <input
              type="radio"
              name="view"
              value=${view.id}
              ?disabled=${reason !== undefined}
              .checked=${state.view === view.id}
              @change=${() => update((before) => ({ ...before, view: view.id, hovered: null }))}
            /><span>${title}</span>
          </label>`;
      })}
    </fieldset>`,
};
