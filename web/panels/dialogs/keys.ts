import { html, nothing } from 'lit';
import type { DocumentIndex } from '../../document/document-index.js';
import { ACTIONS } from '../../state/actions.js';
import { viewsOf } from '../../views/views.js';
import type { Panel } from '../panel.js';
import { dialog } from './dialog.js';

function keysOf({ document }: DocumentIndex): readonly (readonly [key: string, effect: string])[] {
  return [
    ['/', 'Search'],
    [`1 – ${viewsOf(document).length}`, 'Go to the view of that place in the switch'],
    ['← ↑ → ↓', 'On the graph: walk to the next work in that direction'],
    ['Enter', 'On the graph: open the details of the work walked to'],
    ['↑ ↓', 'On a list of works: move along it; Tab leads past it'],
    ['+  −  0', 'Zoom in, zoom out, show everything'],
    ['Backspace', 'Back to the work selected before'],
    ['Ctrl Z', 'Undo the last change of the filters'],
    ['Esc', 'Step back: close, deselect, show all'],
    ...ACTIONS.map(({ key, meaning }) => [key, meaning] as const),
  ];
}

/** The keys. */
export const keys: Panel = {
  id: 'keys',
  place: 'dialogs',
  follows: ['dialog'],
  render: ({ index, state, update }) => {
    if (state.dialog !== 'keys') return nothing;
    const body = html`
      <dl class="keys">
        ${keysOf(index).map(([key, effect]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${effect}</dd></div>`)}
      </dl>
      <p class="secondary">Double click a work to see only what is beside it. Drag over the bars of the years to keep a range.</p>`;
    return dialog({ update }, { id: 'keys', title: 'Keys', body });
  },
};
