import { html, nothing } from 'lit';
import { retractionWord } from '../../../src/model/notices.js';
import { shortAuthors } from '../../../src/model/short-authors.js';
import { shortened } from '../../../src/model/text/shortened.js';
import { isListed } from '../../annotations/reading-list.js';
import type { DocumentIndex } from '../../document/document-index.js';
import { select } from '../../state/state.js';
import { formatYear } from '../../text/wording.js';
import { ICONS } from '../icons.js';
import type { PanelContext } from '../panel.js';

/** How a work stands in a list. */
export interface ItemOptions {
  /** Whether Tab stops at it: in a list that arrows walk along, only at the first. */
  readonly inTabOrder?: boolean;
  /** Written quietly beside it, such as the strength of a tie, with what it means. */
  readonly aside?: { readonly text: string; readonly meaning: string } | undefined;
  /** Why it is in the list, in a line below. */
  readonly why?: string | undefined;
}

/** A work in a list, which leads to it: its title, and by whom, where and when it appeared. */
export function workItem(context: PanelContext, work: number, options: ItemOptions = {}) {
  const { index, update } = context;
  const { inTabOrder = true, aside, why } = options;
  const { nodes } = index.document;
  const word = retractionWord(nodes.updates[work]);
  const year = nodes.year[work];
  const place = placeOf(index, work);
  return html`<li data-work=${work}>
    <button tabindex=${inTabOrder ? 0 : -1} @click=${() => update((before) => select(before, work))}>
      <span class="item-title">
        ${word === undefined ? nothing : html`<span class="taken-back">${word}</span>`}
        <bdi>${shortened(nodes.label[work] ?? '', 120)}</bdi>${workMarks(context, work)}
      </span>
      <span class="item-place secondary">
        ${place === '' ? nothing : html`<bdi>${place}</bdi>`}
        ${year == null ? nothing : html`<span class="item-year">${formatYear(year, nodes.yearFrom[work] ?? null)}</span>`}
        ${aside === undefined ? nothing : html`<span class="item-aside" title=${aside.meaning}>${aside.text}</span>`}
      </span>
      ${why === undefined ? nothing : html`<span class="item-why secondary">${why}</span>`}
    </button>
  </li>`;
}

function placeOf({ document: { nodes } }: DocumentIndex, work: number): string {
  if (nodes.isSeed[work] === true) return 'the survey';
  const authors = shortAuthors(nodes, work);
  return [authors, nodes.venue[work]]
    .flatMap((part) => (part == null ? [] : [shortened(part, 60)]))
    .join(' · ');
}

/** Small signs on a work in a list: it is on the reading list, it has a note. */
function workMarks({ index, state: { annotations } }: PanelContext, work: number) {
  const id = index.document.nodes.id[work] ?? '';
  const marks = [
    ...(isListed(annotations, id) ? [{ title: 'On your reading list', icon: ICONS.bookmark }] : []),
    ...(annotations.notes.has(id) ? [{ title: 'With a note of yours', icon: ICONS.note }] : []),
  ];
  if (marks.length === 0) return nothing;
  return html`<span class="own-marks">
    ${marks.map(({ title, icon }) => html`<span role="img" aria-label=${title} title=${title}>${icon}</span>`)}
  </span>`;
}
