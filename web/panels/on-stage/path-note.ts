import { html, nothing } from 'lit';
import { citationsAtRest } from '../../encoding/resting-citations.js';
import { formatNumber } from '../../text/wording.js';
import { viewOf } from '../../views/views.js';
import type { Panel } from '../panel.js';

/** How the lines of the main path are to be read, quietly, where it is shown. */
export const pathNote: Panel = {
  id: 'path-note',
  place: 'stage-foot',
  follows: ['view'],
  render: ({ state }) =>
    state.view !== 'main-path'
      ? nothing
      : html`<p class="remark path-note">
          <span class="line"></span> main path: the citations that most paths from the oldest works to the newest
          run through <span class="line line-route"></span> key routes
        </p>`,
};

/** How many of the citations are drawn, where they are too many for all of them. */
export const citationsNote: Panel = {
  id: 'citations-note',
  place: 'stage-foot',
  follows: ['view', 'passing'],
  render: ({ index, state, derived }) => {
    if (!['all', 'faint'].includes(viewOf(state.view).citationsAtRest)) return nothing;
    const { citations, all } = citationsAtRest(index, derived.passing);
    if (citations.length === all) return nothing;
    const chosen = index.document.edges.weight === undefined ? 'evenly chosen' : 'the strongest';
    return html`<p class="remark">
      ${formatNumber(citations.length)} of ${formatNumber(all)} lines drawn, ${chosen}; those of a work all show when
      you point at it
    </p>`;
  },
};
