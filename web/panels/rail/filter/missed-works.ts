import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { MissedWork } from '../../../../src/model/findings.js';
import { shortened } from '../../../../src/model/text/shortened.js';
import { setFilters } from '../../../state/state.js';
import { counted, formatNumber } from '../../../text/wording.js';
import { doiLink } from '../../details/work-link.js';
import type { PanelContext } from '../../panel.js';
import { unfolding } from './unfolding.js';

const MOST = 50;

/** Works that no survey cites though several of its references do: those in the graph to filter by, others to read. */
export function missedWorks(context: PanelContext) {
  const { index, state, update } = context;
  const missed = index.document.findings?.missed;
  if (missed === undefined) return nothing;
  const here = missed.works.filter(({ work }) => work !== undefined).length;
  const elsewhere = missed.works.filter(({ work }) => work === undefined);
  const meaning = shortened(missed.meaning.join(' '), 600);
  return html`
    ${
      here === 0 && !state.filters.missed
        ? nothing
        : html`<label class="check" title=${meaning}>
            <input
              type="checkbox"
              .checked=${live(state.filters.missed)}
              @change=${() => update((before) => setFilters(before, { missed: !before.filters.missed }))}
            />
            <span class="check-label">Perhaps missed by the survey</span><span class="count">${formatNumber(here)}</span>
          </label>`
    }
    ${
      elsewhere.length === 0
        ? nothing
        : unfolding(context, {
            id: 'missed',
            title: 'Missed, and not in this graph',
            chosen: formatNumber(elsewhere.length),
            isSet: false,
            body: () => html`
              <p class="reason">${meaning}</p>
              <ul class="missed">${elsewhere.slice(0, MOST).map(missedWork)}</ul>`,
          })
    }`;
}

function missedWork({ label, author, year, doi, citedBy }: MissedWork) {
  const who = [author, year].filter((part) => part !== undefined).join(' ');
  return html`<li>
    <bdi>${shortened(label, 160)}</bdi>
    <span class="secondary">${who === '' ? nothing : html`<bdi>${shortened(who, 60)}</bdi> · `}cited by ${counted(citedBy, 'of its references', 'of its references')}</span>
    ${doi === undefined ? nothing : doiLink(doi)}
  </li>`;
}
