import { html, nothing } from 'lit';
import { retractionWord } from '../../src/model/notices.js';
import { select } from '../state.js';
import { formatYear, shortened } from '../wording.js';
import type { PanelContext } from './panel.js';

/** A work in a list, which leads to it: its title, and where and when it appeared. */
export function workItem({ index, update }: PanelContext, work: number) {
  const { nodes } = index.document;
  const year = nodes.year[work];
  const place = [
    nodes.isSeed[work] === true ? 'the survey' : (nodes.venue[work] ?? undefined),
    year == null ? undefined : formatYear(year, nodes.yearFrom[work] ?? null),
  ].filter((part) => part !== undefined);
  const word = retractionWord(nodes.updates[work]);
  return html`<li>
    <button @click=${() => update((before) => select(before, work))}>
      ${word === undefined ? nothing : html`<span class="taken-back">${word}</span>`}
      <bdi>${shortened(nodes.label[work] ?? '', 120)}</bdi>
      <span class="secondary"><bdi>${shortened(place.join(' · '), 160)}</bdi></span>
    </button>
  </li>`;
}
