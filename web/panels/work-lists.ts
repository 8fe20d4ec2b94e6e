import { html, nothing } from 'lit';
import { formatNumber } from '../wording.js';
import type { PanelContext } from './panel.js';
import { workItem } from './work-item.js';

/** The works that a work cites and those that cite it, to walk along. */
export function workLists(context: PanelContext, work: number) {
  const { index } = context;
  const { nodes } = index.document;
  const cites = index.cites[work] ?? [];
  const citedBy = index.citedBy[work] ?? [];
  const unknown = nodes.hasReferenceList[work] !== true && cites.length === 0;
  return html`
    ${list(context, { id: 'cites', title: 'Cites here', works: cites, empty: unknown ? 'Its reference list is not known.' : 'It cites none of these works.' })}
    ${list(context, { id: 'cited-by', title: 'Cited here by', works: citedBy, empty: 'None of these works is known to cite it.' })}`;
}

interface WorkList {
  readonly id: string;
  readonly title: string;
  readonly works: readonly number[];
  readonly empty: string;
}

function list(context: PanelContext, { id, title, works, empty }: WorkList) {
  const rank = new Map(context.index.byImportance.map((work, position) => [work, position]));
  const sorted = [...works].sort((a, b) => (rank.get(a) ?? -1) - (rank.get(b) ?? -1));
  return html`
    <section aria-labelledby="${id}-heading">
      <h3 id="${id}-heading">
        <span class="hue hue-${id}"></span>${title}
        ${works.length > 0 ? html`<span class="count">${formatNumber(works.length)}</span>` : nothing}
      </h3>
      ${
        sorted.length === 0
          ? html`<p class="secondary">${empty}</p>`
          : html`<ul class="work-list">
              ${sorted.map((work) => workItem(context, work))}
            </ul>`
      }
    </section>`;
}
