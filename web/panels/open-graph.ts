import { nothing } from 'lit';
import { waysToOpen } from '../opening/ways-to-open.js';
import { dialog } from './dialog.js';
import type { Panel } from './panel.js';

/** Opening another graph: a file, or one that was opened before. */
export const openGraph: Panel = {
  id: 'open-graph',
  place: 'dialogs',
  follows: ['dialog', 'opening'],
  render: ({ state, opening, update }) => {
    if (state.dialog !== 'open') return nothing;
    const chosen = () => update((before) => ({ ...before, dialog: null }));
    return dialog({ update }, { id: 'open-graph', title: 'Open a graph', body: waysToOpen(opening, chosen) });
  },
};
