import { html } from 'lit';
import { ICONS } from '../icons.js';
import type { Panel } from '../panel.js';

/** Closer, further, and everything. */
export const zoom: Panel = {
  id: 'zoom',
  place: 'stage-notes',
  follows: [],
  render: ({ stage }) => html`
    <div class="zoom" role="group" aria-label="Zoom">
      <button class="icon-button" aria-label="Zoom in" title="Zoom in (+)" @click=${() => stage.zoom(1.5)}>${ICONS.plus}</button>
      <button class="icon-button" aria-label="Zoom out" title="Zoom out (-)" @click=${() => stage.zoom(1 / 1.5)}>${ICONS.minus}</button>
      <button class="icon-button" aria-label="Show everything" title="Show everything (0)" @click=${() => stage.fit()}>${ICONS.fit}</button>
    </div>`,
};
