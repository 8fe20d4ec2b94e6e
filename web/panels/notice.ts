import { html, nothing } from 'lit';
import { missingCitationsNotice } from '../../src/model/coverage.js';
import type { Panel } from './panel.js';

/** Why there are no citations, where one looks for them; elsewhere the coverage says it quietly. */
export const notice: Panel = {
  id: 'notice',
  place: 'stage-notes',
  follows: ['view'],
  render: ({ index, state }) => {
    const { coverage, graph } = index.document.meta;
    const text = graph === undefined ? missingCitationsNotice(coverage) : undefined;
    if (text === undefined) return nothing;
    if (state.view !== 'citations' && state.view !== 'venues') return nothing;
    const parts = text.split('`');
    return html`<p class=${state.view === 'citations' ? 'notice' : 'notice notice-quiet'}>
      ${parts.map((part, position) => (position % 2 === 1 ? html`<code>${part}</code>` : part))}
    </p>`;
  },
};
