import { html } from 'lit';
import { shortened } from '../../../src/model/text/shortened.js';
import type { Panel } from '../panel.js';

/** The title of the graph. */
export const title: Panel = {
  id: 'title',
  place: 'bar',
  follows: [],
  render: ({ index }) => {
    const text = shortened(index.document.meta.title, 300);
    return html`<h1 class="bar-title" title=${text}><bdi>${text}</bdi></h1>`;
  },
};
