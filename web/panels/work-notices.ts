import { html, nothing } from 'lit';
import type { Gravity } from '../../src/model/notice-types.js';
import { type Notice, noticesAbout, noticesOf } from '../../src/model/notices.js';
import { select } from '../state.js';
import { counted } from '../wording.js';
import { doiLink } from './doi-link.js';
import type { PanelContext } from './panel.js';

const MOST_SHOWN = 12;

/** What makes a reader stop: the others are shown without alarm. */
const ALARMING: readonly Gravity[] = ['retraction', 'concern'];

/** The notices that changed a work, the gravest first, and the works that it is itself a notice about. */
export function workNotices(context: PanelContext, work: number) {
  const { nodes } = context.index.document;
  const told = noticesOf(nodes.updates[work]);
  // Graphs of earlier versions hold no such column.
  const about = noticesAbout(nodes.updatesWork?.[work]);
  const left = Math.max(0, told.length - MOST_SHOWN) + Math.max(0, about.length - MOST_SHOWN);
  return html`
    ${told.slice(0, MOST_SHOWN).map(
      (notice) => html`
        <p class=${ALARMING.includes(notice.gravity) ? 'alert' : 'alert alert-mild'}>
          <strong><bdi>${notice.text}</bdi></strong>: see the notice ${link(context, notice)}
        </p>`,
    )}
    ${about
      .slice(0, MOST_SHOWN)
      .map(
        (notice) => html`<p class="alert alert-mild"><bdi>${notice.text}</bdi> ${link(context, notice)}</p>`,
      )}
    ${left === 0 ? nothing : html`<p class="secondary">${counted(left, 'more notice')}.</p>`}`;
}

/** The other work's DOI, and the way to it where it is in this graph. */
function link({ index, state, update }: PanelContext, { doi }: Notice) {
  const other = index.document.nodes.id.indexOf(doi);
  return other < 0 || other === state.selected
    ? doiLink(doi)
    : html`${doiLink(doi)}
        <button class="text-button" @click=${() => update((before) => select(before, other))}>Show it here</button>`;
}
