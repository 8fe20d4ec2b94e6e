import { html } from 'lit';
import { shortened } from '../../../src/model/text/shortened.js';
import { ACTIONS } from '../../state/actions.js';
import { ICONS } from '../icons.js';
import type { Panel } from '../panel.js';

/** What narrow pages show on top of the rail: the title and what the bar has no room for. */
export const railHead: Panel = {
  id: 'rail-head',
  place: 'rail',
  follows: ['theme', 'dialog', 'table', 'annotations', 'selected', 'author', 'startOpen'],
  render: ({ index, state, update }) => html`
      <div class="rail-head narrow-only">
        <p class="rail-title"><bdi>${shortened(index.document.meta.title, 300)}</bdi></p>
        <button
          class="icon-button"
          aria-label="Close"
          @click=${() => update((before) => ({ ...before, railOpen: false }))}
        >${ICONS.close}</button>
        ${ACTIONS.map(
          (action) => html`
            <button class="text-button" @click=${() => update((before) => ({ ...action.run(before), railOpen: false }))}>
              ${ICONS[action.icon(state)]}${action.title(state)}
            </button>`,
        )}
      </div>`,
};
