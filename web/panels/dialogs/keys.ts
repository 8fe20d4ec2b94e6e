import { html, nothing } from 'lit';
import { KEY_MAP } from '../../state/key-map.js';
import type { Panel } from '../panel.js';
import { dialog } from './dialog.js';

/** The keys. */
export const keys: Panel = {
  id: 'keys',
  place: 'dialogs',
  follows: ['dialog'],
  render: ({ index, state, update }) => {
    if (state.dialog !== 'keys') return nothing;
    const body = html`
      <dl class="keys">
        ${KEY_MAP.flatMap(({ told }) =>
          told === undefined
            ? []
            : [html`<div><dt><kbd>${told.keys({ index })}</kbd></dt><dd>${told.meaning}</dd></div>`],
        )}
      </dl>
      <p class="secondary">Double click a work to see only what is beside it. Drag over the bars of the years to keep a range.</p>`;
    return dialog({ update }, { id: 'keys', title: 'Keys', body });
  },
};
