import { html, nothing } from 'lit';
import { isListed } from '../reading/reading-list.js';
import { ICONS } from './icons.js';
import type { PanelContext } from './panel.js';

/** Small signs on a work in a list: it is on the reading list, it has a note. */
export function workMarks({ index, state: { reading } }: PanelContext, work: number) {
  const id = index.document.nodes.id[work] ?? '';
  const marks = [
    ...(isListed(reading, id) ? [{ title: 'On your reading list', icon: ICONS.bookmark }] : []),
    ...(reading.notes.has(id) ? [{ title: 'With a note of yours', icon: ICONS.note }] : []),
  ];
  if (marks.length === 0) return nothing;
  return html`<span class="own-marks">
    ${marks.map(({ title, icon }) => html`<span role="img" aria-label=${title} title=${title}>${icon}</span>`)}
  </span>`;
}
