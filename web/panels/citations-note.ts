import { html, nothing } from 'lit';
import { citationsAtRest } from '../resting-citations.js';
import { viewOf } from '../views.js';
import { formatNumber } from '../wording.js';
import type { Panel } from './panel.js';

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
