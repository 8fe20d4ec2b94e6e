import { html, nothing } from 'lit';
import { missingCitationsNotice } from '../../../src/model/coverage.js';
import type { Panel, PanelContext } from '../panel.js';

/** Why there are no citations, where one looks for them. */
export const notice: Panel = {
  id: 'notice',
  place: 'stage-notes',
  follows: ['view'],
  render: (context) => (context.state.view === 'citations' ? noCitations(context, 'notice') : nothing),
};

/** Why the graph does not follow the pointer. */
export const stillNotice: Panel = {
  id: 'still-notice',
  place: 'stage-notes',
  follows: ['drawing'],
  render: ({ state }) =>
    state.drawing === 'live'
      ? nothing
      : html`<p class="notice" role="status">
          ${
            state.drawing === 'lost'
              ? 'The browser has taken the graphics card away; the graph stands still until it is back.'
              : 'A still picture: this browser offers no WebGL. Search, table and details work as ever.'
          }
        </p>`,
};

/** The same, quietly, where a graph without citations opens. */
export const quietNotice: Panel = {
  id: 'quiet-notice',
  place: 'stage-foot',
  follows: ['view'],
  render: (context) => (context.state.view === 'venues' ? noCitations(context, 'remark') : nothing),
};

function noCitations({ index }: PanelContext, kind: 'notice' | 'remark') {
  const { meta } = index.document;
  const text = meta.graph === undefined ? missingCitationsNotice(meta) : undefined;
  if (text === undefined) return nothing;
  const parts = text.split('`');
  return html`<p class=${kind}>
    ${parts.map((part, position) => (position % 2 === 1 ? html`<code>${part}</code>` : part))}
  </p>`;
}
