import { html } from 'lit';
import type { ViewId } from '../../views/views.js';
import { reasonAgainst, viewsOf, viewWords } from '../../views/views.js';
import type { Panel, PanelContext } from '../panel.js';

/** The switch between the views: side by side where there is room, else a list to choose from. */
export const viewSwitch: Panel = {
  id: 'view-switch',
  place: 'bar',
  follows: ['view'],
  render: (context) => html`${segments(context)} ${list(context)}`,
};

function segments({ index, state, update }: PanelContext) {
  return html`
    <fieldset class="segments view-switch">
      <legend class="hidden">View</legend>
      ${viewsOf(index.document).map((view) => {
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
              @change=${() => show(update, view.id)}
            /><span>${title}</span>
          </label>`;
      })}
    </fieldset>`;
}

function list({ index, state, update }: PanelContext) {
  return html`
    <select
      class="view-list"
      aria-label="View"
      @change=${({ target }: Event) => {
        const chosen = viewsOf(index.document).find(
          ({ id }) => target instanceof HTMLSelectElement && id === target.value,
        );
        if (chosen !== undefined) show(update, chosen.id);
      }}
    >
      ${viewsOf(index.document).map(
        (view) => html`
          <option
            value=${view.id}
            ?disabled=${reasonAgainst(index.document, view) !== undefined}
            .selected=${state.view === view.id}
          >${viewWords(view, index.document).title}</option>`,
      )}
    </select>`;
}

function show(update: PanelContext['update'], view: ViewId): void {
  update((before) => ({ ...before, view, hovered: null }));
}
