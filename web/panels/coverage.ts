import { html } from 'lit';
import { coverageSentence } from '../../src/model/coverage.js';
import type { Panel } from './panel.js';

/** How much is known, in one sentence, always in sight. */
export const coverage: Panel = {
  id: 'coverage',
  place: 'stage-notes',
  render: ({ index }) => html`<p class="coverage">${coverageSentence(index.document.meta.coverage)}</p>`,
};
