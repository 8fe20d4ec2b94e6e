import { html, nothing } from 'lit';
import type { Panel } from './panel.js';

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
