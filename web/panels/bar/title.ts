import { html } from 'lit';
import type { Panel } from '../panel.js';

/** The title of the graph. */
export const title: Panel = {
  id: 'title',
  place: 'bar',
  follows: [],
  render: ({ index }) => {
    const text = index.document.meta.title;
    return html`<h1 class="bar-title" title=${text.slice(0, 300)}><bdi>${text.slice(0, 300)}</bdi></h1>`;
  },
};
