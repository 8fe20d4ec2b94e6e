import { html, nothing } from 'lit';
import { retractionWord } from '../../src/model/notices.js';
import { select } from '../state.js';
import { formatNumber, formatYear, shortened } from '../wording.js';
import type { PanelContext } from './panel.js';

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

function list({ index, update }: PanelContext, { id, title, works, empty }: WorkList) {
  const { nodes } = index.document;
  const rank = new Map(index.byImportance.map((work, position) => [work, position]));
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
              ${sorted.map((work) => {
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
              })}
            </ul>`
      }
    </section>`;
}
