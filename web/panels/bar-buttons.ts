import { html, nothing } from 'lit';
import { ACTIONS } from '../actions.js';
import { formatNumber } from '../wording.js';
import { ICONS } from './icons.js';
import type { Panel } from './panel.js';

/** The actions as icons; narrow pages have them in the rail. */
export const barButtons: Panel = {
  id: 'bar-buttons',
  place: 'bar',
  follows: ['theme', 'dialog', 'table', 'reading'],
  render: ({ state, update }) => html`
    <div class="bar-buttons wide-only">
      ${ACTIONS.map(
        (action) => html`
          <button
            class=${action.label === undefined ? 'icon-button' : 'label-button'}
            aria-label=${action.title(state)}
            title="${action.title(state)} (${action.key})"
            aria-expanded=${action.isOpen?.(state) ?? nothing}
            @click=${() => update(action.run)}
          >${ICONS[action.icon(state)]}${action.label ?? nothing}${counter(action.count?.(state) ?? 0)}</button>`,
      )}
    </div>`,
};

/** The name of the button says the number too. */
function counter(count: number) {
  if (count === 0) return nothing;
  return html`<span class="counter" aria-hidden="true">${count > 99 ? '99+' : formatNumber(count)}</span>`;
}
