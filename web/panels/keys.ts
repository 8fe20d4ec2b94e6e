import { html, nothing } from 'lit';
import { VIEWS } from '../views.js';
import { ICONS } from './icons.js';
import type { Panel } from './panel.js';

const KEYS = [
  ['/', 'Search'],
  [`1 – ${VIEWS.length}`, 'Go to the view of that place in the switch'],
  ['← ↑ → ↓', 'On the graph: walk to the next work in that direction'],
  ['Enter', 'On the graph: open the details of the work walked to'],
  ['+  −  0', 'Zoom in, zoom out, show everything'],
  ['Backspace', 'Back to the work selected before'],
  ['Ctrl Z', 'Undo the last change of the filters'],
  ['Esc', 'Step back: close, deselect, show all'],
  ['?', 'This list'],
] as const;

/** The keys. */
export const keys: Panel = {
  id: 'keys',
  place: 'dialogs',
  render: ({ state, update }) => {
    if (!state.keysOpen) return nothing;
    const close = () => update((before) => ({ ...before, keysOpen: false }));
    return html`
      <div class="backdrop" @click=${close}></div>
      <div class="dialog" role="dialog" aria-modal="true" aria-labelledby="keys-title" tabindex="-1">
        <div class="dialog-head">
          <h2 id="keys-title">Keys</h2>
          <button class="icon-button" aria-label="Close" @click=${close}>${ICONS.close}</button>
        </div>
        <dl class="keys">
          ${KEYS.map(([key, effect]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${effect}</dd></div>`)}
        </dl>
        <p class="secondary">Double click a work to see only what is beside it. Drag over the bars of the years to keep a range.</p>
      </div>`;
  },
};
