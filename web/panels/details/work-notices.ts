import { html, nothing } from 'lit';
import type { Gravity } from '../../../src/model/notice-types.js';
import { noticesAbout, noticesOf } from '../../../src/model/notices.js';
import { counted } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';
import { workLink } from './work-link.js';

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
          <strong><bdi>${notice.text}</bdi></strong>${notice.doi === undefined ? nothing : html`: see the notice ${workLink(context, notice.doi)}`}
        </p>`,
    )}
    ${about
      .slice(0, MOST_SHOWN)
      .map(
        (notice) =>
          html`<p class="alert alert-mild"><bdi>${notice.text}</bdi> ${notice.doi === undefined ? nothing : workLink(context, notice.doi)}</p>`,
      )}
    ${left === 0 ? nothing : html`<p class="secondary">${counted(left, 'more notice')}.</p>`}`;
}
