import { html } from 'lit';
import { leadSentence } from '../../../src/model/edge-words.js';
import { shortened } from '../../../src/model/text/shortened.js';
import { counted } from '../../text/wording.js';
import { viewOf, viewWords } from '../../views/views.js';
import type { Panel } from '../panel.js';

/** What the stage shows, for those who do not see it, and what was just selected. */
export const summary: Panel = {
  id: 'summary',
  place: 'stage-notes',
  follows: ['view', 'selected'],
  render: ({ index, state }) => {
    const { venues, nodes } = index.document;
    const view = viewWords(viewOf(state.view), index.document);
    const selected =
      state.selected === null ? '' : `Selected: ${shortened(nodes.label[state.selected] ?? '', 200)}`;
    return html`
      <p id="summary" class="hidden">
        ${view.title}: ${view.description} ${leadSentence(index.document)}
        ${counted(venues.length, 'venue')}. The arrow keys walk from work to work, Enter opens the one walked
        to, the search and the lists of the details reach every work.
      </p>
      <p class="hidden" aria-live="polite">${selected}</p>`;
  },
};
